package id.tapal.web.page;

import id.tapal.domain.exemption.Ground;

/** A ground of exemption in words: the article, the sub-item, and what they say. */
final class GroundText {

    private GroundText() {}

    /**
     * Puts a ground in words.
     *
     * @param key of the text in which it stands; with {@code -item} behind it, that for a ground with a sub-item
     * @param said the ground as it is stated; told as it is where the article has none such
     */
    static String of(Words words, String key, String said) {
        return Ground.find(said).map(ground -> of(words, key, ground)).orElse(said);
    }

    private static String of(Words words, String key, Ground ground) {
        String letter = new Ground(ground.letter(), 0).id();
        String article = words.t("ground." + letter);
        return ground.item() == 0
                ? words.t(key, ground.letter().id(), article)
                : words.t(
                        key + "-item",
                        ground.letter().id(),
                        ground.item(),
                        article + ": " + words.t("ground." + ground.id()));
    }
}
