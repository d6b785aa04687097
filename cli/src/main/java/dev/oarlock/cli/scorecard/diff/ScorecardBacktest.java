package dev.oarlock.cli.scorecard.diff;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Whether new rules would have seen past churn coming better than those in force. On each of some
/// past days, half a year apart, every customer of that day is scored by both from what had
/// happened by then; then it is looked who had left half a year later.
public final class ScorecardBacktest {
  private static final int HORIZON_DAYS = 180;
  private static final int SAMPLED_DAYS = 4;
  private static final int MIN_GROUP_SIZE = 20;
  private static final double Z_95 = 1.96;

  private final ScorecardSet before;
  private final ScorecardSet after;
  private final List<LocalDate> days;
  private final List<AucComparison.ScorePair> churned = new ArrayList<>();
  private final List<AucComparison.ScorePair> retained = new ArrayList<>();

  public ScorecardBacktest(ScorecardSet before, ScorecardSet after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.days =
        IntStream.rangeClosed(1, SAMPLED_DAYS)
            .mapToObj(i -> today.minusDays((long) HORIZON_DAYS * i))
            .toList();
  }

  /// Looks back on one account by its whole log.
  public void add(List<LoggedSignal> log) {
    var today = days.getFirst().plusDays(HORIZON_DAYS);
    var contracts = AccountContracts.of(Facts.none().fold(log, today));
    for (var day : days) {
      if (contracts.inForce(day)) {
        var left = contracts.spells().leftOn(day.plusDays(HORIZON_DAYS), today);
        add(log, day, left.isEmpty() ? retained : churned);
      }
    }
  }

  private void add(List<LoggedSignal> log, LocalDate day, List<AucComparison.ScorePair> group) {
    var known = log.stream().filter(it -> !it.day().isAfter(day)).toList();
    var facts = Facts.none().fold(known, day);
    var one = before.assessDayOnly(facts, day, Band.UNKNOWN).score();
    var other = after.assessDayOnly(facts, day, Band.UNKNOWN).score();
    if (one.isPresent() && other.isPresent()) {
      group.add(new AucComparison.ScorePair(one.getAsInt(), other.getAsInt()));
    }
  }

  /// What came of it, in whole sentences.
  public List<String> sentences() {
    var looked =
        "Looked back on %d days from %s to %s: %d times a customer had a score, and %d of those had left %d days later."
            .formatted(
                days.size(),
                days.getLast(),
                days.getFirst(),
                churned.size() + retained.size(),
                churned.size(),
                HORIZON_DAYS);
    return List.of(
        looked,
        churned.size() < MIN_GROUP_SIZE || retained.size() < MIN_GROUP_SIZE
            ? tooFew()
            : compared());
  }

  private static String tooFew() {
    return "That is too few to say which rules see churn coming: it takes "
        + MIN_GROUP_SIZE
        + " who left and as many who stayed.";
  }

  private String compared() {
    var aucs = new AucComparison(churned, retained).aucs();
    var margin = Z_95 * aucs.standardError();
    var verdict =
        Math.abs(aucs.difference()) <= margin
            ? "no difference that these numbers can show"
            : aucs.difference() > 0 ? "better" : "worse";
    return String.format(
        Locale.ROOT,
        "Whoever left had the lower score in %.1f %% of pairs by the rules in force, in %.1f %% by"
            + " the new ones (50 %% is chance): %+.1f points, ±%.1f at 95 %%: %s.",
        100 * aucs.before(),
        100 * aucs.after(),
        100 * aucs.difference(),
        100 * margin,
        verdict);
  }
}
