package dev.oarlock.domain.risk.escalation;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationLevel;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An escalation of an account, which has a room of its own in Slack: since when, how severe, who
/// sponsors it, and of which day the latest update is.
public record EscalationRoom(
    Instant opened,
    EscalationLevel level,
    Csm sponsor,
    Csm openedBy,
    int cadenceDays,
    LocalDate updated) {
  /// Without an update for so long, nobody is reminded any more.
  private static final int MOST_REMINDERS = 10;

  private static final int DAYS_UNLESS_SAID = 2;

  private static final Comparator<Fact<EscalationNoted>> BY_TIME =
      Comparator.<Fact<EscalationNoted>, Instant>comparing(Fact::at)
          .thenComparing(fact -> fact.signal().step());

  /// The one that is open now.
  public static Optional<EscalationRoom> open(Facts facts) {
    return folded(steps(facts));
  }

  /// The one that a step of this moment belongs to; none where it belongs to none. Facts are kept
  /// to the second.
  public static Optional<EscalationRoom> ofStep(Facts facts, Instant moment) {
    var at = moment.truncatedTo(ChronoUnit.SECONDS);
    var until =
        steps(facts).stream()
            .filter(fact -> !fact.at().isAfter(at))
            .filter(fact -> fact.signal().step() != EscalationStep.CLOSE || fact.at().isBefore(at))
            .toList();
    return folded(until);
  }

  private static List<Fact<EscalationNoted>> steps(Facts facts) {
    return facts.of(EscalationNoted.class).stream().sorted(BY_TIME).toList();
  }

  private static Optional<EscalationRoom> folded(List<Fact<EscalationNoted>> steps) {
    var room = Optional.<EscalationRoom>empty();
    for (var step : steps) {
      room =
          switch (step.signal().step()) {
            case OPEN -> Optional.of(room.map(it -> it.again(step)).orElseGet(() -> of(step)));
            case MILESTONE -> room.map(it -> it.updatedOn(step.day()));
            case CLOSE -> Optional.empty();
          };
    }
    return room;
  }

  private static EscalationRoom of(Fact<EscalationNoted> step) {
    var said = step.signal();
    return new EscalationRoom(
        step.at(),
        said.level().orElse(EscalationLevel.NORMAL),
        said.sponsor().orElseThrow(),
        said.by(),
        said.cadenceDays().orElse(DAYS_UNLESS_SAID),
        step.day());
  }

  /// What is said of one that is open already holds from then on.
  private EscalationRoom again(Fact<EscalationNoted> step) {
    var said = step.signal();
    return new EscalationRoom(
        opened,
        said.level().orElse(level),
        said.sponsor().orElse(sponsor),
        openedBy,
        said.cadenceDays().orElse(cadenceDays),
        step.day());
  }

  private EscalationRoom updatedOn(LocalDate day) {
    return new EscalationRoom(opened, level, sponsor, openedBy, cadenceDays, day);
  }

  /// When the next update is due.
  public LocalDate due() {
    return updated.plusDays(cadenceDays);
  }

  /// The first day after this one on which somebody is reminded.
  public Optional<LocalDate> nextReminder(LocalDate today) {
    return IntStream.rangeClosed(1, MOST_REMINDERS)
        .mapToObj(count -> updated.plusDays((long) count * cadenceDays))
        .filter(today::isBefore)
        .findFirst();
  }

  /// What its room is called, of an account that people call so.
  public RoomName roomName(AccountId account, String called) {
    return new RoomName(account, called, opened.atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
