package id.tapal.web.page;

import id.tapal.application.request.Addressee;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Explanation.OpenAct;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Identity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An act as a form: its facts as fields, and what was typed as facts. Which facts an act may state, it asks the act. */
final class ActForm {

    /** The field of the time at which it was done. */
    static final String AT = "at";

    private static final String NUMBER = "-number";

    private final Words words;
    private final List<Addressee> addressees;

    /**
     * @param addressees to whom the act can be directed
     */
    ActForm(Words words, List<Addressee> addressees) {
        this.words = words;
        this.addressees = addressees;
    }

    /** The fields, what the act needs first. */
    List<Field> fields(OpenAct act, Form typed, List<Problem> problems) {
        List<Fact> facts = Stream.concat(act.required().stream(), act.optional().stream())
                .filter(fact -> isAsked(act.act(), fact))
                .toList();
        Map<String, String> byField =
                problems.stream().collect(Collectors.toMap(Problem::field, Problem::text, (first, more) -> first));
        List<Field> fields = new ArrayList<>();
        for (Fact fact : facts) {
            fields.add(field(act, fact, act.required().contains(fact), typed, byField.getOrDefault(fact.id(), "")));
        }
        if (WordsField.isIn(act.act())) {
            fields.add(act.required().size(), WordsField.of(words, typed, byField.getOrDefault(WordsField.NAME, "")));
        }
        return fields;
    }

    /** The role goes with the person, and an entry is chosen by the way to the form. */
    private static boolean isAsked(ActType act, Fact fact) {
        return fact != Fact.SEQUENCE && !(fact == Fact.TO_ROLE && act.facts().contains(Fact.TO));
    }

    private Field field(OpenAct open, Fact fact, boolean required, Form typed, String problem) {
        ActType act = open.act();
        String label = label(words, act, fact);
        String text = typed.text(fact.id());
        return new Field(
                fact.id(),
                kind(act, fact),
                label,
                words.t("hint." + fact.id()),
                required,
                fact == Fact.IDENTITY ? typed.text(fact.id() + NUMBER) : text,
                choices(open, fact, typed),
                group(act, fact),
                problem);
    }

    /** What a datum of an act is called: what is noted with a disposition is its instruction. */
    static String label(Words words, ActType act, Fact fact) {
        return words.t(
                act == ActType.DISPOSITION_MADE && fact == Fact.NOTE ? "paper.instruction" : "field." + fact.id());
    }

    private static Field.Kind kind(ActType act, Fact fact) {
        return switch (fact) {
            case NAME, ADDRESS, ADDRESSED_TO, TRACKING_ID, LAW, HOLDER, FEE, SEQUENCE -> Field.Kind.LINE;
            case CONSEQUENCE_TEST, EXEMPT_LIST_ITEM, CONSENT, PUBLIC_OFFICE -> Field.Kind.LINE;
            case PHONE -> Field.Kind.PHONE;
            case EMAIL -> Field.Kind.EMAIL;
            case REQUEST, NOTE, REASON, REDACTIONS -> Field.Kind.AREA;
            case EXEMPT_UNTIL -> Field.Kind.DAY;
            case IDENTITY -> Field.Kind.IDENTITY;
            case TO, TO_ROLE -> Field.Kind.LIST;
            case GROUNDS -> Field.Kind.SOME_OF;
            case DOCUMENT_KIND -> Field.Kind.LIST;
            case DECISION, MEDIUM, MEANS -> act.values(fact).isEmpty() ? Field.Kind.LINE : Field.Kind.ONE_OF;
        };
    }

    private List<Choice> choices(OpenAct act, Fact fact, Form typed) {
        String chosen = typed.text(fact.id());
        return switch (fact) {
            case TO -> addressed(act, chosen);
            case TO_ROLE ->
                Arrays.stream(Role.values())
                        .map(role -> new Choice(
                                role.id(),
                                words.messages().label(role),
                                role.id().equals(chosen)))
                        .toList();
            case IDENTITY ->
                Identity.KINDS.stream()
                        .map(kind -> new Choice(kind, words.t("identity." + kind), kind.equals(chosen)))
                        .toList();
            case GROUNDS -> grounds(typed.all(fact.id()));
            default ->
                act.act().values(fact).stream()
                        .map(value -> new Choice(value, words.t(fact.id() + "." + value), value.equals(chosen)))
                        .toList();
        };
    }

    private List<Choice> addressed(OpenAct act, String chosen) {
        boolean withRole =
                act.required().contains(Fact.TO_ROLE) || act.optional().contains(Fact.TO_ROLE);
        Map<String, String> labels =
                new LinkedHashMap<>(); // who holds two posts is one person, unless the role is told
        for (Addressee each : addressees) {
            String value = withRole ? each.person() + "|" + each.role().id() : each.person();
            labels.putIfAbsent(value, called(each));
        }
        return labels.entrySet().stream()
                .map(each -> new Choice(
                        each.getKey(),
                        each.getValue(),
                        labels.size() == 1 || each.getKey().equals(chosen)))
                .toList();
    }

    /** Of somebody to whom visitors are directed, whether they have any. */
    private String called(Addressee each) {
        String label = words.t("to.label", each.title(), words.messages().label(each.role()), each.person());
        if (each.visitors().isEmpty()) {
            return label;
        }
        int visitors = each.visitors().getAsInt();
        return label + " · " + (visitors == 0 ? words.t("to.free") : words.t("to.visitors", visitors));
    }

    /** The grounds of the article, each huruf with its sub-items behind it. */
    private List<Choice> grounds(List<String> chosen) {
        return Arrays.stream(Ground.Letter.values())
                .flatMap(letter -> Stream.iterate(0, item -> item <= letter.items(), item -> item + 1)
                        .map(item -> new Ground(letter, item)))
                .map(ground -> new Choice(
                        ground.id(), ground.id(), words.t("ground." + ground.id()), chosen.contains(ground.id())))
                .toList();
    }

    /** A hint of order for the eye: which decision asks for it. The rule book says what it needs. */
    private static String group(ActType act, Fact fact) {
        boolean ownReason =
                act == ActType.ENTRY_CORRECTED && fact == Fact.REASON; // why it is corrected, whatever was decided
        if (ownReason || !act.facts().contains(Fact.DECISION)) {
            return "";
        }
        return switch (fact) {
            case HOLDER -> "not-held";
            case REDACTIONS -> "partly";
            case GROUNDS, REASON, LAW, EXEMPT_UNTIL, CONSEQUENCE_TEST, EXEMPT_LIST_ITEM -> "exempt";
            case CONSENT, PUBLIC_OFFICE, DOCUMENT_KIND -> "exempt";
            default -> "";
        };
    }

    /** What was typed, as facts. */
    static Facts facts(ActType act, Form typed) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        for (Fact fact : act.facts()) {
            String text = text(fact, typed);
            if (!text.isEmpty()) {
                texts.put(fact, text);
            }
        }
        int bar = texts.getOrDefault(Fact.TO, "").indexOf('|');
        if (bar >= 0) {
            String both = texts.getOrDefault(Fact.TO, "");
            texts.put(Fact.TO, both.substring(0, bar));
            texts.put(Fact.TO_ROLE, both.substring(bar + 1));
        }
        return texts.isEmpty() ? Facts.NONE : Facts.of(texts);
    }

    private static String text(Fact fact, Form typed) {
        return switch (fact) {
            case GROUNDS -> String.join("|", typed.all(fact.id()));
            case IDENTITY -> identity(typed.text(fact.id()), typed.text(fact.id() + NUMBER));
            default -> typed.text(fact.id());
        };
    }

    private static String identity(String kind, String number) {
        return kind.isEmpty() ? "" : new Identity(kind, number).text();
    }

    /** Facts as they would be typed. */
    static Form typed(Facts facts) {
        Form form = Form.EMPTY;
        for (Map.Entry<Fact, String> each : facts.asMap().entrySet()) {
            if (each.getKey() == Fact.TO && facts.has(Fact.TO_ROLE)) {
                form = form.with(Fact.TO.id(), each.getValue() + "|" + facts.text(Fact.TO_ROLE));
            } else if (each.getKey() == Fact.IDENTITY) {
                form = form.with(
                        each.getKey().id(),
                        Identity.find(each.getValue()).map(Identity::kind).orElse(""));
            } else if (each.getKey() == Fact.GROUNDS) {
                for (String ground : each.getValue().split("\\|", -1)) {
                    form = form.and(Fact.GROUNDS.id(), ground);
                }
            } else {
                form = form.with(each.getKey().id(), each.getValue());
            }
        }
        return form;
    }
}
