package id.tapal.testkit;

import id.tapal.application.document.Content;
import id.tapal.application.letter.Letter;
import id.tapal.application.letter.LetterFormat;
import id.tapal.application.letter.Letters;
import id.tapal.application.request.PeopleForgotten;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Letters in memory. */
final class InMemoryLetters implements Letters {

    private static final String SERIES = "answer-letter";

    private final InMemoryJournal journal;
    private final Series series = new Series();
    private final Map<String, Letter> letters = new HashMap<>();
    private final Map<String, Map<LetterFormat, Content>> contents = new HashMap<>();

    InMemoryLetters(InMemoryJournal journal) {
        this.journal = journal;
    }

    @Override
    public synchronized Optional<Letter> find(String caseNumber) {
        return Optional.ofNullable(letters.get(caseNumber));
    }

    @Override
    public synchronized Optional<Letter> findByCode(String code) {
        return letters.values().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    @Override
    public synchronized Letter number(
            String caseNumber, int year, IntFunction<Unnumbered> letter, Supplier<String> codes) {
        if (letters.containsKey(caseNumber)) {
            return letters.get(caseNumber);
        }
        if (journal.find(caseNumber).isEmpty()) {
            throw new IllegalStateException("no case " + caseNumber);
        }
        requireRemembered(caseNumber);
        int running = series.next(SERIES, year);
        Unnumbered next = letter.apply(running);
        String code = codes.get();
        while (findByCode(code).isPresent()) {
            code = codes.get();
        }
        Letter numbered = next.with(code);
        series.use(SERIES, year, running);
        letters.put(caseNumber, numbered);
        return numbered;
    }

    @Override
    public synchronized Letter freeze(String caseNumber, Map<LetterFormat, Content> frozen) {
        Letter letter = find(caseNumber).orElseThrow(() -> new IllegalStateException("no letter of " + caseNumber));
        if (letter.isFrozen()) {
            return letter;
        }
        requireRemembered(caseNumber);
        Map<LetterFormat, String> prints = new EnumMap<>(LetterFormat.class);
        frozen.forEach((format, content) -> prints.put(format, digest(content)));
        contents.put(caseNumber, Map.copyOf(frozen));
        letters.put(caseNumber, letter.frozen(prints));
        return letter.frozen(prints);
    }

    private void requireRemembered(String caseNumber) {
        if (journal.isForgotten(caseNumber)) {
            throw new PeopleForgotten(caseNumber);
        }
    }

    @Override
    public synchronized Optional<Content> content(String caseNumber, LetterFormat format) {
        return Optional.ofNullable(contents.getOrDefault(caseNumber, Map.of()).get(format));
    }

    /** Destroys what the letter of a case was frozen as. */
    synchronized void forget(String caseNumber) {
        contents.remove(caseNumber);
    }

    private static String digest(Content content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
