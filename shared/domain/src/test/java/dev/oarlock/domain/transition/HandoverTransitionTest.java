package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.PulseWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoverTransitionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  @Test
  void theNewOwnerIsAskedForAPulse() {
    assertThat(
            asked(stepByStep(owned("2026-01-01T08:00", "dana"), owned("2026-11-28T09:00", "li"))))
        .containsExactly("li");
  }

  @Test
  void anotherSpellingOfTheOwnerAsksNobody() {
    var spelled =
        stepByStep(
            owned("2026-01-01T08:00", "dana"),
            owned("2026-11-27T09:00", "li"),
            owned("2026-11-28T09:00", "Li"),
            owned("2026-11-28T10:00", " LI "));

    assertThat(asked(spelled)).containsExactly("li");
  }

  @Test
  void handedOverAndBackWithinADayAsksNobody() {
    var back =
        atOnce(
            owned("2026-01-01T08:00", "dana"),
            owned("2026-11-28T09:00", "li"),
            owned("2026-11-28T15:00", "dana"));

    assertThat(asked(back)).isEmpty();
  }

  @Test
  void whoeverGetsAnAccountBackTheSameDayIsNotAsked() {
    var back =
        stepByStep(
            owned("2026-01-01T08:00", "bo"),
            owned("2026-11-24T08:00", "dana"),
            owned("2026-11-28T09:00", "li"),
            owned("2026-11-28T15:00", "dana"));

    assertThat(asked(back)).containsExactly("dana", "li");
  }

  @Test
  void whoeverGetsAnAccountBackLaterIsAsked() {
    var back =
        stepByStep(
            owned("2026-11-25T08:00", "dana"),
            owned("2026-11-26T09:00", "li"),
            owned("2026-11-28T15:00", "dana"));

    assertThat(asked(back)).containsExactly("li", "dana");
  }

  @Test
  void whatGoesBackTheSameDayIsTakenBackFromWhoWasAsked() {
    var back =
        stepByStep(
            owned("2026-01-01T08:00", "dana"),
            owned("2026-11-28T09:00", "li"),
            owned("2026-11-28T15:00", "dana"));

    assertThat(asked(back)).containsExactly("li");
    assertThat(withdrawn(back)).containsExactly("li");
  }

  @Test
  void whoeverGetsItOnceMoreTheSameDayIsAskedOnceMore() {
    var again =
        stepByStep(
            owned("2026-01-01T08:00", "dana"),
            owned("2026-11-28T09:00", "li"),
            owned("2026-11-28T15:00", "dana"),
            owned("2026-11-28T16:00", "li"));

    assertThat(again.said().stream().filter(PulseRequested.class::isInstance))
        .extracting(Announcement::id)
        .containsExactly(
            "any:pulse-requested:2026-11-28:li", "any:pulse-requested:2026-11-28:li:3");
    assertThat(withdrawn(again)).containsExactly("li");
  }

  @Test
  void handedOnTheSameDayIsTakenBackFromTheFirst() {
    var on =
        stepByStep(
            owned("2026-01-01T08:00", "dana"),
            owned("2026-11-28T09:00", "li"),
            owned("2026-11-28T15:00", "bo"));

    assertThat(asked(on)).containsExactly("li", "bo");
    assertThat(withdrawn(on)).containsExactly("li");
  }

  @Test
  void whatIsHandedOnAnotherDayIsTakenBackFromNobody() {
    var on =
        stepByStep(
            owned("2026-01-01T08:00", "dana"),
            owned("2026-11-27T09:00", "li"),
            owned("2026-11-28T15:00", "dana"));

    assertThat(withdrawn(on)).isEmpty();
  }

  private static List<String> withdrawn(StreamedAccount stream) {
    return stream.said().stream()
        .filter(PulseWithdrawn.class::isInstance)
        .map(it -> ((PulseWithdrawn) it).asked().name())
        .toList();
  }

  @Test
  void handedOnWithinADayTheLastOwnerIsAskedInPlaceOfTheFirst() {
    var on =
        atOnce(
            owned("2026-01-01T08:00", "dana"),
            owned("2026-11-28T09:00", "li"),
            owned("2026-11-28T15:00", "bo"));

    assertThat(asked(on)).containsExactly("bo");
  }

  @Test
  void theSameOwnerReportedAgainLaterIsNotAskedAgain() {
    var repeated =
        stepByStep(
            owned("2026-01-01T08:00", "dana"),
            owned("2026-11-27T09:00", "li"),
            owned("2026-11-28T09:00", "li"),
            owned("2026-11-26T09:00", "li"));

    assertThat(asked(repeated)).containsExactly("li");
  }

  @Test
  void nobodyIsAskedAboutACustomerWhoHasLeft() {
    var left =
        AccountLog.of("any")
            .on("2025-01-01", signed("C-1", "2025-01-01", 12, line("SEATS", 10, 900)))
            .on("2025-06-01", cancelled("C-1", "2025-06-01"))
            .on("2026-01-01", registration("dana"))
            .on("2026-11-28", registration("li"));
    var stream = new StreamedAccount(left.signals(), TODAY);

    stream.deliver(0, 3);
    stream.deliver(3, 4);

    assertThat(asked(stream)).isEmpty();
  }

  private record Owned(String at, String csm) {}

  private static Owned owned(String at, String csm) {
    return new Owned(at, csm);
  }

  /// The account knows the first registration before the others come, all in one batch.
  private static StreamedAccount atOnce(Owned... owners) {
    var stream = new StreamedAccount(log(owners), TODAY);
    stream.deliver(0, 1);
    stream.deliver(1, owners.length);
    return stream;
  }

  private static StreamedAccount stepByStep(Owned... owners) {
    var stream = new StreamedAccount(log(owners), TODAY);
    for (var i = 0; i < owners.length; i++) {
      stream.on(TODAY).deliver(i, i + 1);
    }
    return stream;
  }

  private static List<LoggedSignal> log(Owned... owners) {
    var log = new ArrayList<LoggedSignal>();
    for (var owner : owners) {
      var at = Instant.parse(owner.at() + ":00Z");
      log.add(
          new LoggedSignal(
              new SignalId("s" + log.size()),
              new AccountId("any"),
              at,
              at,
              registration(owner.csm())));
    }
    return log;
  }

  private static AccountRegistered registration(String csm) {
    return registered("2026-01-01").withCsm(new Csm(csm));
  }

  private static List<String> asked(StreamedAccount stream) {
    return stream.said().stream()
        .filter(PulseRequested.class::isInstance)
        .map(Announcement::about)
        .map(about -> about.csm().orElseThrow().name())
        .toList();
  }
}
