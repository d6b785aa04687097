package dev.oarlock.slack.view.renewal;

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
        .ifPresent(open -> lines.add("At risk since " + DayText.of(open.opened()) + "."));
    var red = redSpells();
    if (!red.isEmpty()) {
      lines.add("Was red " + EnglishPhrases.join(red) + ".");
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
    return spells.size() <= MOST ? spells : List.of(EnglishPhrases.counted(spells.size(), "time"));
  }

  private static boolean isRed(DayEntry entry) {
    return entry.band() == Band.RED;
  }

  private static String spell(List<DayEntry> days, int from) {
    var start = "from " + DayText.of(days.get(from).day());
    return days.stream()
        .skip(from)
        .filter(it -> !isRed(it))
        .findFirst()
        .map(end -> start + " to " + DayText.of(end.day()))
        .orElse(start + " on");
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
                "%s: a %s %s."
                    .formatted(
                        DayText.of(it.on()),
                        it.role() == ContactRole.SPONSOR ? "sponsor" : "champion",
                        it.movement() == Movement.LEFT ? "left" : "joined"))
            .toList());
  }

  private List<String> company() {
    return shortened(
        events.company().stream()
            .map(it -> DayText.of(it.on()) + ": " + text(it.kind()) + ".")
            .toList());
  }

  private static String text(CorporateEventNoted.Kind kind) {
    return switch (kind) {
      case ACQUISITION -> "they were acquired";
      case MERGER -> "they merged with another company";
      case BANKRUPTCY -> "they went bankrupt";
      case LEADERSHIP_CHANGE -> "their leadership changed";
      case RFP -> "they asked several vendors for a proposal";
      case COMPETITOR_EVALUATION -> "they evaluated a competitor";
    };
  }

  private List<String> service() {
    var lines = new ArrayList<String>();
    if (events.tickets() > 0) {
      lines.add(
          EnglishPhrases.counted(events.tickets(), "ticket")
              + (events.urgentTickets() == 0
                  ? "."
                  : ", " + events.urgentTickets() + " of them urgent or escalated."));
    }
    if (events.outages() > 0) {
      lines.add(
          EnglishPhrases.counted(events.outages(), "outage")
              + ", "
              + EnglishPhrases.counted(events.outageMinutes(), "minute")
              + " together.");
    }
    return lines;
  }

  /// The latest, and how many came before.
  private static List<String> shortened(List<String> lines) {
    if (lines.size() <= MOST) {
      return lines;
    }
    var kept = new ArrayList<>(lines.subList(lines.size() - MOST, lines.size()));
    kept.addFirst(EnglishPhrases.counted(lines.size() - MOST, "more change") + " before.");
    return kept;
  }
}
