package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import dev.oarlock.domain.revenue.renewal.TermEvents;
import dev.oarlock.domain.transition.state.AccountHistory.DayEntry;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What happened in the term that runs: risk, what was added and given up, people, tickets.
record TermEventLines(AccountState state, TermEvents events) {
  private static final int MOST = 6;

  List<String> lines(List<RevenueLine> revenue) {
    return Stream.of(risk(), revenue(revenue), contacts(), company(), service())
        .flatMap(List::stream)
        .toList();
  }

  /// The days in red, as far back as scores are kept.
  private List<String> risk() {
    var lines = new ArrayList<String>();
    state
        .risk()
        .episode()
        .ifPresent(open -> lines.add(text("At risk since {0}.", DayText.of(open.opened()))));
    var red = redSpells();
    if (!red.isEmpty()) {
      lines.add(text("Was red {0}.", EnglishPhrases.join(red)));
    }
    return lines;
  }

  private List<String> redSpells() {
    var spells = new ArrayList<String>();
    var days =
        state.history().days().stream().filter(it -> !it.day().isBefore(events.since())).toList();
    for (var i = 0; i < days.size(); i++) {
      if (isRed(days.get(i)) && (i == 0 || !isRed(days.get(i - 1)))) {
        spells.add(spell(days, i));
      }
    }
    return spells.size() <= MOST ? spells : List.of(text("{0 time}", spells.size()));
  }

  private static boolean isRed(DayEntry entry) {
    return entry.band() == Band.RED;
  }

  private static String spell(List<DayEntry> days, int from) {
    var start = text("from {0}", DayText.of(days.get(from).day()));
    return days.stream()
        .skip(from)
        .filter(it -> !isRed(it))
        .findFirst()
        .map(end -> text("{0} to {1}", start, DayText.of(end.day())))
        .orElse(text("{0} on", start));
  }

  static List<String> revenue(List<RevenueLine> lines) {
    return shortened(
        lines.stream()
            .map(it ->
                "%s: %s %s, %s."
                    .formatted(
                        DayText.of(it.day()),
                        Mrkdwn.code(Mrkdwn.shortened(it.sku(), 40)),
                        MovementText.within(it.category()),
                        MovementText.signed(it.amount().minorUnits(), it.amount().currency())))
            .toList());
  }

  private List<String> contacts() {
    return shortened(
        events.contacts().stream()
            .map(it ->
                text(
                    "{0}: a {1} {2}.",
                    DayText.of(it.on()),
                    it.role() == ContactRole.SPONSOR ? text("sponsor") : text("champion"),
                    it.movement() == Movement.LEFT ? text("left") : text("joined")))
            .toList());
  }

  private List<String> company() {
    return shortened(
        events.company().stream()
            .map(it -> DayText.of(it.on()) + ": " + named(it.kind()) + ".")
            .toList());
  }

  private static String named(CorporateEventNoted.Kind kind) {
    return switch (kind) {
      case ACQUISITION -> text("they were acquired");
      case MERGER -> text("they merged with another company");
      case BANKRUPTCY -> text("they went bankrupt");
      case LEADERSHIP_CHANGE -> text("their leadership changed");
      case RFP -> text("they asked several vendors for a proposal");
      case COMPETITOR_EVALUATION -> text("they evaluated a competitor");
    };
  }

  private List<String> service() {
    var lines = new ArrayList<String>();
    if (events.tickets() > 0) {
      lines.add(
          text(
              "{0 ticket}{1}",
              events.tickets(),
              events.urgentTickets() == 0
                  ? "."
                  : text(", {0} of them urgent or escalated.", events.urgentTickets())));
    }
    if (events.outages() > 0) {
      lines.add(text("{0 outage}, {1 minute} together.", events.outages(), events.outageMinutes()));
    }
    return lines;
  }

  /// The latest, and how many came before.
  private static List<String> shortened(List<String> lines) {
    if (lines.size() <= MOST) {
      return lines;
    }
    var kept = new ArrayList<>(lines.subList(lines.size() - MOST, lines.size()));
    kept.addFirst(text("{0 more change} before.", lines.size() - MOST));
    return kept;
  }
}
