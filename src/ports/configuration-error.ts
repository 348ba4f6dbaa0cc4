/** What is wrong with the configuration: the variable, and what is expected of it. */
export class ConfigurationError extends Error {}
