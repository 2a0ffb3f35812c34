/** Said by the build: the sign-in that believes whoever asks is in it, or is not. */
declare const DEVELOPMENT: boolean;

declare module "*.css";
