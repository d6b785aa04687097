package dev.oarlock.local.scorecard;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.signal.LoggedSignal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Whether new rules would have seen past churn coming better than those in force. On each of some
/// past days, half a year apart, every customer of that day is scored by both from what had
/// happened by then; then it is looked who had left half a year later.
public final class Hindsight {
  private static final int HORIZON_DAYS = 180;
  private static final int DAYS_LOOKED_AT = 4;
  private static final int FEWEST = 20;
  private static final double NINETY_FIVE_PERCENT = 1.96;

  private final Scorecards before;
  private final Scorecards after;
  private final List<LocalDate> days;
  private final List<Pairs.Seen> left = new ArrayList<>();
  private final List<Pairs.Seen> stayed = new ArrayList<>();

  public Hindsight(Scorecards before, Scorecards after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.days =
        IntStream.rangeClosed(1, DAYS_LOOKED_AT)
            .mapToObj(i -> today.minusDays((long) HORIZON_DAYS * i))
            .toList();
  }

  /// Looks back on one account by its whole log.
  public void add(List<LoggedSignal> log) {
    var today = days.getFirst().plusDays(HORIZON_DAYS);
    var contracts = Contracts.of(Facts.none().fold(log, today));
    for (var day : days) {
      if (contracts.inForce(day)) {
        add(log, day, contracts.inForce(day.plusDays(HORIZON_DAYS)) ? stayed : left);
      }
    }
  }

  private void add(List<LoggedSignal> log, LocalDate day, List<Pairs.Seen> group) {
    var known = log.stream().filter(it -> !it.day().isAfter(day)).toList();
    var facts = Facts.none().fold(known, day);
    var one = before.glance(facts, day, Band.UNKNOWN).score();
    var other = after.glance(facts, day, Band.UNKNOWN).score();
    if (one.isPresent() && other.isPresent()) {
      group.add(new Pairs.Seen(one.getAsInt(), other.getAsInt()));
    }
  }

  /// What came of it, in whole sentences.
  List<String> sentences() {
    var looked =
        "Looked back on %d days from %s to %s: %d times a customer had a score, and %d of those had left %d days later."
            .formatted(
                days.size(),
                days.getLast(),
                days.getFirst(),
                left.size() + stayed.size(),
                left.size(),
                HORIZON_DAYS);
    return List.of(looked, left.size() < FEWEST || stayed.size() < FEWEST ? tooFew() : compared());
  }

  private static String tooFew() {
    return "That is too few to say which rules see churn coming: it takes "
        + FEWEST
        + " who left and as many who stayed.";
  }

  private String compared() {
    var skill = new Pairs(left, stayed).skill();
    var half = NINETY_FIVE_PERCENT * skill.error();
    var verdict =
        Math.abs(skill.difference()) <= half
            ? "no difference that these numbers can show"
            : skill.difference() > 0 ? "better" : "worse";
    return String.format(
        Locale.ROOT,
        "Whoever left had the lower score in %.1f %% of pairs by the rules in force, in %.1f %% by the new ones (50 %% is chance): %+.1f points, ±%.1f at 95 %%: %s.",
        100 * skill.before(),
        100 * skill.after(),
        100 * skill.difference(),
        100 * half,
        verdict);
  }
}
