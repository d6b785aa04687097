package dev.oarlock.slack.command.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.whatif.AccountLever;
import dev.oarlock.domain.whatif.WhatIfAssumption;
import dev.oarlock.slack.command.parser.AssumptionParser.ParseResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumptionParserTest {
  @ParameterizedTest
  @CsvSource({
    "active users = 60, ACTIVE_USERS, 60",
    "Active  Users 60, ACTIVE_USERS, 60",
    "licences = 40, LICENCES, 40",
    "open tickets = 0, OPEN_TICKETS, 0",
    "open tickets = none, OPEN_TICKETS, 0",
    "sentiment = 4, SENTIMENT, 4",
    "pulse is 4, SENTIMENT, 4",
    "paid invoices = all, UNPAID_INVOICES, 0",
    "invoices paid = yes, UNPAID_INVOICES, 0",
    "sponsor = yes, SPONSORS, 1",
    "weeks since review = 0, WEEKS_SINCE_REVIEW, 0",
  })
  void whatPeopleCountIsReadAsTheySayIt(String typed, AccountLever lever, int value) {
    assertThat(AssumptionParser.parse(typed))
        .isEqualTo(new ParseResult.Parsed(new WhatIfAssumption.LeverAssumption(lever, value)));
  }

  @ParameterizedTest
  @CsvSource({
    "nps = -20, NPS, -20",
    "licences active = 64 %, LICENCES_ACTIVE, 64",
    "ticket satisfaction 4.5, TICKET_SATISFACTION, 4.5",
  })
  void anyMeasureCanBeAssumed(String typed, Measure measure, double value) {
    assertThat(AssumptionParser.parse(typed))
        .isEqualTo(new ParseResult.Parsed(new WhatIfAssumption.MeasureAssumption(measure, value)));
  }

  @Test
  void theUnreadableIsAnsweredWithWhatCanBeTyped() {
    assertThat(said("happiness = 12"))
        .startsWith("I cannot read `happiness = 12` as an assumption.")
        .contains("`active users = 60`", "ticket satisfaction");
  }

  @Test
  void theImpossibleIsAnsweredWithWhatIsPossible() {
    assertThat(said("sentiment = 7")).isEqualTo("Sentiment: 1 to 5 is possible, not 7.");
    assertThat(said("ticket satisfaction = 9"))
        .isEqualTo("Ticket satisfaction: 1 to 5 is possible, not 9.");
    assertThat(said("nps = -101")).isEqualTo("Nps: -100 to 100 is possible, not -101.");
    assertThat(said("active users = all")).isEqualTo("Active users cannot be all: type a number.");
  }

  private static String said(String typed) {
    return ((ParseResult.Unclear) AssumptionParser.parse(typed)).explanation();
  }
}
