/** What the institution writes on every screen. The mark stands for its logo. */
export const institution = { mark: 'ISSS', channel: 'TV ISSS', name: 'Instituto Salvadoreño del Seguro Social' } as const;
