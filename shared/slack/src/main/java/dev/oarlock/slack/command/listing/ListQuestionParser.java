package dev.oarlock.slack.command.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.listing.ListCondition;
import dev.oarlock.domain.portfolio.listing.ListGrouping;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.day.DaySpan;
import dev.oarlock.slack.command.day.TypedDay;
import dev.oarlock.slack.command.day.TypedDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a question about the whole portfolio, such as `red dana`, `renewals 90 days emea` or `who
/// is at risk?`: phrase by phrase, and what no phrase takes as the name of an owner, segment or
/// region.
public record ListQuestionParser(LocalDate today, Locale locale, ListVocabulary vocabulary) {
  private static final int MOST_WORDS = 4;
  private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)(?:\\|[^>]*)?>");
  private static final Pattern GENITIVE = Pattern.compile("['’]s\\b");
  private static final Pattern SENTENCE_MARK = Pattern.compile("[?!;]|[,.](?=\\s|$)");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern UNTIL =
      Pattern.compile("(?:until|till|before|by|up to) (.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SINCE =
      Pattern.compile("(?:(?:since|from|after) |(?=yesterday\\b))(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern KIND =
      Pattern.compile(
          "(?:in |of |by |for )?(?:the )?(owned by|owners?|csms?|assigned to|managed"
              + " by|segments?|regions?)[: ]+(?!(?:me|mine|sorted|ordered|ranked|by|of|in)\\b)(.+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern GROUPS =
      Pattern.compile(
          "(?:(?:grouped|split|broken down|sorted) )?(?:by|per) (?:the )?"
              + "(owner|csm|segment|region)s?(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  public ListReading read(String typed) {
    var draft = new ListDraft(today);
    var rest = cleaned(typed);
    while (!rest.isEmpty()) {
      rest = rest.substring(taken(rest, draft)).strip();
    }
    if (!draft.isList()) {
      return new ListReading.NoList();
    }
    if (!draft.unknownWords().isEmpty()) {
      return new ListReading.UnknownWords(
          draft.unknownWords(), new ListRefusals(vocabulary).unknown(draft.unknownWords()));
    }
    return draft.asksForMine() && vocabulary.asker().isEmpty()
        ? new ListReading.UnknownAsker(new ListRefusals(vocabulary).unknownAsker())
        : draft.asked(
            vocabulary.reader().filter(_ -> draft.asksForMine()).stream()
                .flatMap(reader -> reader.owners().stream())
                .toList());
  }

  /// Without the marks of sentences, and with people that Slack mentions by their ids.
  private static String cleaned(String typed) {
    var people = MENTION.matcher(typed).replaceAll("$1");
    var names = GENITIVE.matcher(people).replaceAll("");
    var words = SENTENCE_MARK.matcher(names).replaceAll(" ");
    return SPACES.matcher(words).replaceAll(" ").strip();
  }

  /// How much of the rest was read; what nothing takes is kept word by word.
  private int taken(String rest, ListDraft draft) {
    var asked = asked(rest, draft);
    var known = asked > 0 ? asked : known(rest, draft);
    return known > 0 ? known : unknownWord(rest, draft);
  }

  /// A kind of name, a grouping or days.
  private int asked(String rest, ListDraft draft) {
    var length = kind(rest, draft);
    length = length > 0 ? length : groups(rest, draft);
    length = length > 0 ? length : until(rest, draft);
    length = length > 0 ? length : since(rest, draft);
    return length > 0 ? length : span(DaySpan.at(rest, today), draft);
  }

  /// A phrase, a name or a month, and a name with a typing error last.
  private int known(String rest, ListDraft draft) {
    var length = phrase(rest, ListPhrase.ALL, draft);
    length = length > 0 ? length : name(rest, draft);
    length = length > 0 ? length : span(DaySpan.monthAt(rest, today), draft);
    length = length > 0 ? length : phrase(rest, List.of(ListPhrase.FILLER), draft);
    return length > 0 ? length : mistyped(rest, draft);
  }

  private static int span(Optional<DaySpan.SpanMatch> match, ListDraft draft) {
    match.ifPresent(it -> draft.during(it.span()));
    return match.map(DaySpan.SpanMatch::length).orElse(0);
  }

  private static int phrase(String rest, List<ListPhrase> phrases, ListDraft draft) {
    for (var phrase : phrases) {
      var length = phrase.takeIn(rest, draft);
      if (length > 0) {
        return length;
      }
    }
    return 0;
  }

  private int until(String rest, ListDraft draft) {
    var match = UNTIL.matcher(rest);
    return match.matches() ? day(match, days()::until, draft::until) : 0;
  }

  private int since(String rest, ListDraft draft) {
    var match = SINCE.matcher(rest);
    return match.matches() ? day(match, days()::past, draft::since) : 0;
  }

  private TypedDays days() {
    return new TypedDays(today, locale);
  }

  /// `until 31 Dec`, `since last Monday`: as many words as make a day.
  private static int day(
      Matcher match, Function<String, Optional<TypedDay>> reading, Consumer<TypedDay> accept) {
    for (var words : beginnings(match.group(1))) {
      var day = reading.apply(words);
      if (day.isPresent()) {
        accept.accept(day.get());
        return match.start(1) + words.length();
      }
    }
    return 0;
  }

  /// `owner dana`, `in region emea`; `by region this quarter` names none.
  private int kind(String rest, ListDraft draft) {
    var match = KIND.matcher(rest);
    if (!match.matches()) {
      return 0;
    }
    Function<String, List<ListCondition>> meaning =
        switch (match.group(1).toLowerCase(Locale.ROOT).charAt(0)) {
          case 's' -> vocabulary::segment;
          case 'r' -> vocabulary::region;
          default -> vocabulary::owner;
        };
    var known = named(match.group(2), meaning, draft);
    var grouped = known > 0 ? 0 : groups(rest, draft);
    if (grouped > 0) {
      return grouped;
    }
    draft.isOfAccounts();
    if (known > 0) {
      return match.start(2) + known;
    }
    return match.start(2) + unknownWord(match.group(2), draft);
  }

  /// `at risk by region`.
  private static int groups(String rest, ListDraft draft) {
    var match = GROUPS.matcher(rest);
    if (!match.lookingAt()) {
      return 0;
    }
    draft.groupBy(
        switch (match.group(1).toLowerCase(Locale.ROOT)) {
          case "segment" -> ListGrouping.SEGMENT;
          case "region" -> ListGrouping.REGION;
          default -> ListGrouping.OWNER;
        });
    return match.end();
  }

  private int name(String rest, ListDraft draft) {
    return named(rest, vocabulary::meaning, draft);
  }

  private static int named(
      String rest, Function<String, List<ListCondition>> meaning, ListDraft draft) {
    for (var words : beginnings(rest)) {
      var found = meaning.apply(words);
      if (!found.isEmpty()) {
        draft.narrow(found);
        return words.length();
      }
    }
    return 0;
  }

  /// The first word as a typing error of one name, and of no other.
  private int mistyped(String rest, ListDraft draft) {
    var word = rest.split(" ", 2)[0];
    var meant = vocabulary.nearest(word);
    meant.ifPresent(name -> {
      draft.narrow(vocabulary.meaning(name));
      draft.note(text("I read {0} as {1}.", Mrkdwn.code(word), Mrkdwn.code(name)));
    });
    return meant.isPresent() ? word.length() : 0;
  }

  /// The first words of a text, the longest such part first.
  private static List<String> beginnings(String text) {
    var parts = new ArrayList<String>();
    var end = 0;
    for (var words = 0; words < MOST_WORDS && end < text.length(); words++) {
      var next = text.indexOf(' ', end + 1);
      end = next < 0 ? text.length() : next;
      parts.addFirst(text.substring(0, end));
    }
    return parts;
  }

  private static int unknownWord(String rest, ListDraft draft) {
    var word = rest.split(" ", 2)[0];
    draft.unknown(word);
    return word.length();
  }
}
