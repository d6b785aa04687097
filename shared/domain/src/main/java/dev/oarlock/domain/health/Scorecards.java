package dev.oarlock.domain.health;

import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One version of the rules: the stages of a customer's life, and a scorecard for each account by
/// its segment and stage. Every account is claimed by exactly one, the most specific.
public record Scorecards(String version, List<Stage> stages, List<Card> cards) {
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}");

  /// A scorecard, its name, and the accounts it claims.
  public record Card(String name, Claim claim, Scorecard scorecard) {
    public Card {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "name of a card is not 1 to 40 letters, digits, spaces, '.', '-' or '_': " + name);
      }
    }
  }

  public Scorecards {
    stages = List.copyOf(stages);
    cards = List.copyOf(cards);
    if (!isVersion(version)) {
      throw new IllegalArgumentException(
          "version is not 1 to 40 letters, digits, '.', '-' or '_': " + version);
    }
    if (stages.isEmpty()
        || stages.stream().filter(it -> !it.hasEnd()).count() != 1
        || stages.getLast().hasEnd()) {
      throw new IllegalArgumentException("not every stage but the last has an end: " + stages);
    }
    if (cards.stream().filter(it -> it.claim().isEverybody()).count() != 1) {
      throw new IllegalArgumentException("not one card for everybody else");
    }
    if (cards.stream().map(Card::name).distinct().count() != cards.size()) {
      throw new IllegalArgumentException("two cards have one name");
    }
    for (var card : cards) {
      var clash = cards.stream().filter(it -> !it.equals(card) && it.claim().clashes(card.claim()));
      if (clash.findAny().isPresent()) {
        throw new IllegalArgumentException("two cards claim the accounts of " + card.name());
      }
      if (!card.scorecard().version().equals(stamp(version, card.name(), card.claim()))) {
        throw new IllegalArgumentException("not stamped as its version: " + card.name());
      }
    }
  }

  /// The one scorecard that comes with Oarlock, for all accounts.
  public static Scorecards shipped() {
    return of(Scorecard.shipped());
  }

  /// One scorecard for all accounts.
  public static Scorecards of(Scorecard scorecard) {
    return new Scorecards(
        scorecard.version(),
        Stage.shipped(),
        List.of(new Card("default", Claim.everybody(), scorecard)));
  }

  public static boolean isVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  /// What a verdict tells of the rules it came by: the version, and the card where it is not the
  /// one for everybody.
  public static String stamp(String version, String card, Claim claim) {
    return claim.isEverybody() ? version : version + "/" + card;
  }

  /// The version in a stamp.
  public static String version(String stamp) {
    return stamp.split("/", 2)[0];
  }

  /// Whether a verdict came by these rules.
  public boolean judged(Verdict verdict) {
    return version.equals(version(verdict.scorecard()));
  }

  /// The verdict on an account, by the card that claims it on that day.
  public Verdict judge(Facts facts, LocalDate today, Band before) {
    var evidence = Evidence.of(facts);
    var segment = segment(facts);
    var card = card(segment, evidence, today);
    var verdict = card.scorecard().judge(evidence, today, before);
    var next =
        Stream.concat(verdict.nextChange().stream(), moves(segment, evidence, today).stream())
            .min(LocalDate::compareTo);
    return Judging.with(next, verdict);
  }

  /// The same without the day of its next change, which is most of the work.
  public Verdict glance(Facts facts, LocalDate day, Band before) {
    var evidence = Evidence.of(facts);
    return card(segment(facts), evidence, day).scorecard().glance(evidence, day, before);
  }

  /// The card that claims an account on a day.
  public Card card(Facts facts, LocalDate day) {
    return card(segment(facts), Evidence.of(facts), day);
  }

  private Card card(Segment segment, Evidence evidence, LocalDate day) {
    var stage = stage(evidence, day);
    return cards.stream()
        .filter(it -> it.claim().covers(segment, stage))
        .max(Comparator.comparingInt(it -> it.claim().rank()))
        .orElseThrow();
  }

  /// The stage of an account's life on a day: the first that is not over.
  public Stage stage(Evidence evidence, LocalDate day) {
    return stages.stream().filter(it -> !it.isOver(evidence, day)).findFirst().orElseThrow();
  }

  /// The next day on which another card claims the account.
  private Optional<LocalDate> moves(Segment segment, Evidence evidence, LocalDate today) {
    var now = card(segment, evidence, today);
    var end = stage(evidence, today).end(evidence);
    while (end.isPresent()) {
      if (!card(segment, evidence, end.get()).equals(now)) {
        return end;
      }
      end = stage(evidence, end.get()).end(evidence);
    }
    return Optional.empty();
  }

  private static Segment segment(Facts facts) {
    return facts
        .latest(AccountRegistered.class)
        .map(Fact::signal)
        .map(AccountRegistered::segment)
        .orElse(Segment.UNASSIGNED);
  }
}
