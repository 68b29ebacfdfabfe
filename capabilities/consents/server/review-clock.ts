/** A sharing for danger to life is reviewed within three days, in milliseconds; after that a coordinator learns of it. */
export const reviewWithin = 3 * 86_400_000
