package dev.oarlock.domain.transition.escalation;

import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.risk.escalation.EscalationNews;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.EscalationUpdated;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is announced of an account's escalation: each fresh step of it, and on the day on which an
/// update is due that nobody gave one.
public record EscalationPolicy(Account before, AccountState after, SignalBatch batch) {
  public Stream<Announcement> all(Supplier<AccountSnapshot> about) {
    return batch.isBackfill() ? Stream.empty() : Stream.concat(steps(about), due(about).stream());
  }

  private Stream<Announcement> steps(Supplier<AccountSnapshot> about) {
    return batch.fresh(today()).stream()
        .filter(logged -> !before.facts().contains(logged))
        .flatMap(logged ->
            logged.signal() instanceof EscalationNoted noted
                ? step(about, logged, noted).stream()
                : Stream.empty());
  }

  private Optional<Announcement> step(
      Supplier<AccountSnapshot> about, LoggedSignal logged, EscalationNoted noted) {
    var kind =
        switch (noted.step()) {
          case OPEN -> EscalationNews.Kind.OPENED;
          case MILESTONE -> EscalationNews.Kind.MILESTONE;
          case CLOSE -> EscalationNews.Kind.CLOSED;
        };
    var news = new EscalationNews(kind, noted.note(), Optional.of(noted.by()));
    return EscalationRoom.ofStep(after.facts(), logged.at())
        .map(room ->
            new EscalationUpdated(
                AnnouncementIds.escalation(after.id(), logged.id().value()),
                about.get(),
                room,
                news));
  }

  private Optional<Announcement> due(Supplier<AccountSnapshot> about) {
    return EscalationRoom.open(after.facts())
        .filter(_ -> isReminded())
        .map(room ->
            new EscalationUpdated(
                AnnouncementIds.escalation(after.id(), "due:" + today()),
                about.get(),
                room,
                EscalationNews.due()));
  }

  /// Between the last look at the account and today a reminder came due of what nobody updated
  /// since.
  private boolean isReminded() {
    return before
        .scored()
        .map(state -> state.assessment().day())
        .filter(last -> last.isBefore(today()))
        .flatMap(last -> EscalationRoom.open(after.facts()).flatMap(it -> it.nextReminder(last)))
        .filter(day -> !day.isAfter(today()))
        .isPresent();
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
