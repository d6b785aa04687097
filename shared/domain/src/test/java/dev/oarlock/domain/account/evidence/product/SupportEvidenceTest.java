package dev.oarlock.domain.account.evidence.product;

import static dev.oarlock.domain.testing.SampleSignals.closed;
import static dev.oarlock.domain.testing.SampleSignals.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportEvidenceTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog ACME = AccountLog.of("acme");

  @ParameterizedTest
  @CsvSource({"0, 2", "50, 2", "100, 2", "400, 0.5"})
  void ticketsCountForEachHundredLicencesAndSimplyWhereThereAreFewer(int licences, double rate) {
    var tickets = tickets(some(ACME, 6));

    assertThat(tickets.ticketRate(licences, TODAY).value()).hasValue(rate);
  }

  @Test
  void whereOlderTicketsWereDroppedTheRateCountsFromThoseThatWereKept() {
    var story = ACME;
    for (var ago = 89; ago >= 0; ago--) {
      story = story.on(TODAY.minusDays(ago), opened("T-" + ago, Priority.NORMAL));
    }

    assertThat(tickets(story).ticketRate(100, TODAY).value().orElseThrow()).isBetween(28.0, 32.0);
  }

  @Test
  void urgentAndEscalatedTicketsAreOpenUntilTheyAreClosed() {
    var story =
        ACME.on(TODAY, opened("T-1", Priority.URGENT), opened("T-2", Priority.URGENT))
            .on(TODAY, new TicketOpened("T-3", Priority.LOW, true), opened("T-4", Priority.HIGH))
            .on(TODAY, closed("T-2", 5, 1));

    assertThat(tickets(story).urgentOpen(TODAY).value()).hasValue(2);
  }

  @Test
  void aTicketThatIsOpenedAgainIsOpen() {
    var story =
        ACME.on(TODAY.minusDays(9), opened("T-1", Priority.URGENT))
            .on(TODAY.minusDays(5), closed("T-1", 1, 1));
    var again = story.on(TODAY.minusDays(2), opened("T-1", Priority.URGENT));
    var over = again.on(TODAY.minusDays(2), closed("T-1", 5, 1));

    assertThat(tickets(story).urgentOpen(TODAY).value()).hasValue(0);
    assertThat(tickets(again).urgentOpen(TODAY).value()).hasValue(1);
    assertThat(tickets(over).urgentOpen(TODAY).value()).hasValue(0);
  }

  @Test
  void anOpenTicketStopsCountingAfterNinetyDays() {
    var story =
        ACME.on(TODAY.minusDays(60), opened("T-1", Priority.URGENT))
            .on(TODAY, opened("T-2", Priority.LOW));
    var urgent = tickets(story).urgentOpen(TODAY);

    assertThat(urgent.value()).hasValue(1);
    assertThat(urgent.validUntil()).hasValue(TODAY.plusDays(31));
    assertThat(tickets(story).urgentOpen(TODAY.plusDays(31)).value()).hasValue(0);
  }

  @Test
  void anAccountThatNeverAskedHasNoReading() {
    assertThat(tickets(ACME).ticketRate(100, TODAY)).isEqualTo(EvidenceReading.none());
    assertThat(tickets(ACME).urgentOpen(TODAY)).isEqualTo(EvidenceReading.none());
    assertThat(tickets(ACME).satisfaction(TODAY)).isEqualTo(EvidenceReading.none());
  }

  @Test
  void satisfactionIsAMeanAndResolvingTimeAMedian() {
    var story = ACME.on(TODAY, closed("1", 5, 2), closed("2", 4, 4), closed("3", 3, 90));

    assertThat(tickets(story).satisfaction(TODAY).value()).hasValue(4);
    assertThat(tickets(story).hoursToResolve(TODAY).value()).hasValue(4);
  }

  private static AccountLog some(AccountLog story, int count) {
    var more = story;
    for (var i = 0; i < count; i++) {
      more = more.on(TODAY, opened("T-" + i, Priority.NORMAL));
    }
    return more;
  }

  private static SupportEvidence tickets(AccountLog story) {
    return AccountEvidence.of(story.facts(TODAY)).support();
  }
}
