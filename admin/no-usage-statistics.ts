/** Stands in for Vaadin's usage statistics, which would call home in development mode. */
export const usageStatistics = (): void => undefined;
export const runUsageStatistics = (): void => undefined;
