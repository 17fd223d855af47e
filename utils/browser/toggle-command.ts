/** The name of the keyboard command, in the manifest and in the code that hears it. */
export const TOGGLE_COMMAND = 'toggle-reader';
