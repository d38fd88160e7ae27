// The version of this build, as npm knows it. A check keeps it equal to package.json.
export const version = '0.0.0';
