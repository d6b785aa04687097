package dev.oarlock.domain.transition.win;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win.FirstValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds among news that a customer reached first value, in time to deserve a gong.
record FirstValueDetection(Facts before, Facts after, LocalDate today) {
  Stream<Gong> among(Stream<LoggedSignal> news) {
    return news.filter(
            it -> it.signal() instanceof MilestoneReached milestone && isNews(milestone, it.day()))
        .flatMap(_ -> firstValue().stream());
  }

  private boolean isNews(MilestoneReached milestone, LocalDate day) {
    return milestone.milestone().equals(MilestoneReached.FIRST_VALUE)
        && WinDetection.isRecent(day, today)
        && firstValue(before).isEmpty();
  }

  private Optional<Gong> firstValue() {
    return firstValue(after)
        .filter(day -> WinDetection.isRecent(day, today))
        .map(this::firstValueOn)
        .filter(FirstValue::isInTime)
        .map(win -> new Gong(MilestoneReached.FIRST_VALUE, win));
  }

  private static Optional<LocalDate> firstValue(Facts facts) {
    return facts.of(MilestoneReached.class).stream()
        .filter(fact -> fact.signal().milestone().equals(MilestoneReached.FIRST_VALUE))
        .map(Fact::day)
        .findFirst();
  }

  private FirstValue firstValueOn(LocalDate day) {
    var evidence = AccountEvidence.of(after);
    var start = evidence.customerSince().filter(day::isAfter).orElse(day);
    return new FirstValue(
        ChronoUnit.DAYS.between(start, day),
        evidence
            .outcomes()
            .kickoff()
            .filter(kickoff -> !kickoff.isAfter(day))
            .map(kickoff -> ChronoUnit.DAYS.between(kickoff, day)));
  }
}
