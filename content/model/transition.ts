import * as z from 'zod/mini';

/** How a picture takes the place of the one before it: at once, growing out of it, or coming in over it from the right. */
export const Transition = z.enum(['cut', 'fade', 'slide']);
export type Transition = z.infer<typeof Transition>;

/** What is on where nobody chose. */
export const usualTransition: Transition = 'fade';
