package dev.oarlock.domain.testing;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.closed;
import static dev.oarlock.domain.testing.SampleSignals.features;
import static dev.oarlock.domain.testing.SampleSignals.joined;
import static dev.oarlock.domain.testing.SampleSignals.left;
import static dev.oarlock.domain.testing.SampleSignals.met;
import static dev.oarlock.domain.testing.SampleSignals.opened;
import static dev.oarlock.domain.testing.SampleSignals.paid;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import java.time.LocalDate;
import java.util.List;

/// The account of the guide's worked example: it is healthy, then its sponsor leaves, then use
/// falls.
public final class AcmeExample {
  public static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final LocalDate LATEST = LocalDate.parse("2026-11-20");

  private AcmeExample() {}

  public static AccountLog doingWell() {
    return withUse(64);
  }

  public static AccountLog withoutSponsor() {
    return sponsorLeaves(doingWell());
  }

  public static AccountLog withLittleUse() {
    return sponsorLeaves(withUse(20));
  }

  private static AccountLog sponsorLeaves(AccountLog story) {
    return story.on("2026-11-21", left("kim", ContactRole.SPONSOR));
  }

  private static AccountLog withUse(int users) {
    var story = relations();
    for (var week = 8; week >= 1; week--) {
      var day = LATEST.minusWeeks(week);
      story = story.on(day, active(day, 64));
    }
    return story.on(LATEST, active(LATEST, users), features(LATEST, 6, 12));
  }

  private static AccountLog relations() {
    var story =
        AccountLog.of("acme")
            .on("2025-11-01", signed("C-1", "2025-11-01", 12, line("SEATS", 100, 4_000)))
            .on("2025-11-01", joined("kim", ContactRole.SPONSOR))
            .on("2026-07-05", met(MeetingHeld.Kind.QBR, true))
            .on("2026-10-11", paid("I-1", "2026-10-01"));
    for (var ticket : List.of("T-1", "T-2", "T-3")) {
      story =
          story
              .on("2026-10-20", opened(ticket, Priority.NORMAL))
              .on("2026-10-21", closed(ticket, 4, 24));
    }
    return story;
  }
}
