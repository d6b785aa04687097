package dev.oarlock.domain.state;

import dev.oarlock.domain.announce.Snapshot;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.ComponentScore;
import dev.oarlock.domain.health.LedgerLine;
import dev.oarlock.domain.health.MeasureReading;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The account as it stands after a step, with the three weightiest reasons.
final class Snapshots {
  private static final int REASONS = 3;

  private Snapshots() {}

  static Snapshot of(AccountState before, AccountState after) {
    var verdict = after.verdict();
    var portrait = Portrait.of(after, verdict.day());
    var registered = after.facts().latest(AccountRegistered.class).map(Fact::signal);
    return new Snapshot(
        after.id(),
        portrait.name(),
        portrait.segment(),
        portrait.csm(),
        registered.flatMap(AccountRegistered::slackChannel),
        verdict.day(),
        verdict.score(),
        before.verdict().score(),
        verdict.band(),
        before.verdict().band(),
        verdict.coverage(),
        reasons(after),
        portrait.cmrr(),
        portrait.renewal(),
        after.forecast().within90(),
        after.forecast().annualBaseRate(),
        after.facts().freshest().map(OffsetDateTime::toInstant));
  }

  /// Of the latest change; an account that never changed stands where it stands for what it lacks.
  private static List<LedgerLine> reasons(AccountState after) {
    return after
        .latestChange()
        .map(Change::lines)
        .map(List::stream)
        .orElseGet(() -> shortfalls(after.verdict()))
        .limit(REASONS)
        .toList();
  }

  /// What each component lacks of all the points it could bring, the most first.
  private static Stream<LedgerLine> shortfalls(Verdict verdict) {
    return verdict.components().stream()
        .filter(component -> component.score().isPresent())
        .map(component -> shortfall(component, verdict.most(component)))
        .filter(line -> line.points() < 0)
        .sorted(Comparator.comparingInt(LedgerLine::points));
  }

  private static LedgerLine shortfall(ComponentScore component, int most) {
    var because =
        component.measures().stream()
            .min(Comparator.comparingInt(MeasureReading::score))
            .map(worst -> worst.measure().sentence(worst.value()))
            .orElse("");
    return new LedgerLine(
        LedgerLine.Kind.COMPONENT,
        component.component().title(),
        component.contribution() - most,
        because);
  }
}
