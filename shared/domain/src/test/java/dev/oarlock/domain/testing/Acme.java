package dev.oarlock.domain.testing;

import static dev.oarlock.domain.testing.Orders.line;
import static dev.oarlock.domain.testing.Orders.signed;
import static dev.oarlock.domain.testing.Signals.active;
import static dev.oarlock.domain.testing.Signals.closed;
import static dev.oarlock.domain.testing.Signals.features;
import static dev.oarlock.domain.testing.Signals.joined;
import static dev.oarlock.domain.testing.Signals.left;
import static dev.oarlock.domain.testing.Signals.met;
import static dev.oarlock.domain.testing.Signals.opened;
import static dev.oarlock.domain.testing.Signals.paid;

import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.Signal.MeetingHeld;
import dev.oarlock.domain.signal.Signal.TicketOpened.Priority;
import java.time.LocalDate;
import java.util.List;

/// The account of the guide's worked example: it does well, then its sponsor leaves, then use
/// falls.
public final class Acme {
  public static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final LocalDate LATEST = LocalDate.parse("2026-11-20");

  private Acme() {}

  public static Story doingWell() {
    return withUse(64);
  }

  public static Story withoutSponsor() {
    return sponsorLeaves(doingWell());
  }

  public static Story withLittleUse() {
    return sponsorLeaves(withUse(20));
  }

  private static Story sponsorLeaves(Story story) {
    return story.on("2026-11-21", left("kim", ContactRole.SPONSOR));
  }

  private static Story withUse(int users) {
    var story = relations();
    for (var week = 8; week >= 1; week--) {
      var day = LATEST.minusWeeks(week);
      story = story.on(day, active(day, 64));
    }
    return story.on(LATEST, active(LATEST, users), features(LATEST, 6, 12));
  }

  private static Story relations() {
    var story =
        Story.of("acme")
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
