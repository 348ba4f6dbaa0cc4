/** The message names the variable and what is expected of it. */
export class ConfigurationError extends Error {}
