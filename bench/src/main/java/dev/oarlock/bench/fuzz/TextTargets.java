package dev.oarlock.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.SignalHeader;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.slack.command.DigestQuestion;
import dev.oarlock.slack.command.day.TypedWeeks;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.ForecastFields;
import dev.oarlock.slack.command.input.OverrideFields;
import dev.oarlock.slack.command.input.PulseFields;
import dev.oarlock.slack.command.input.ReasonFields;
import dev.oarlock.slack.command.input.RiskFields;
import dev.oarlock.slack.command.parser.ForecastCommandParser;
import dev.oarlock.slack.command.parser.HealthCommandParser;
import dev.oarlock.slack.command.report.ReportCalendar;
import dev.oarlock.slack.command.report.RevenueQuestionParser;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The same texts as come through the doors, given to what reads them there: of these there can be
/// a hundred times as many.
final class TextTargets {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final List<String> FORMS =
      List.of(
          "score=88\nband=green\nreason=renewal-agreed\nuntil=2026-12-24\nnote=as of last week",
          "score=12\nreason=other\nuntil=2027-01-31\noff=off",
          "pulse=2\nreasons=low-adoption\nnote=they said so\ndays=90",
          "probability=30%\namount=120.50\nnote=x",
          "choice=own\nprobability=25\namount=1,000\nnote=x",
          "until=7\nnote=back on Monday",
          "until=2026-12-01\nto=U0G9QF9C6\nnote=x",
          "reason=missing-feature\nnote=x\nsigns=usage-collapsed\nfinding=x\ninterview=y");

  private TextTargets() {}

  static List<FuzzTarget> of(List<String> commands, List<String> events) {
    return List.of(
        new FuzzTarget("command text", 300, commands, TextTargets::command),
        new FuzzTarget("form fields", 200, FORMS, TextTargets::form),
        new FuzzTarget("event text", 200, events, TextTargets::event));
  }

  private static void command(String typed) {
    var text = CommandInputs.words(typed);
    mustAnswer(RevenueQuestionParser.parse(text, new ReportCalendar(TODAY, 2, Locale.US)));
    for (var locale : List.of(Locale.US, Locale.GERMANY)) {
      mustAnswer(DigestQuestion.of(text, new TypedWeeks(TODAY, locale)));
      mustAnswer(new HealthCommandParser(TODAY, locale).parse(text));
    }
    mustAnswer(ForecastCommandParser.parse(text));
  }

  private static void form(String text) {
    var fields = new HashMap<String, List<String>>();
    text.lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> fields.put(parts[0], List.of(parts[1])));
    var values = new FieldValues(Map.copyOf(fields));
    mustAnswer(new OverrideFields(TODAY).read("good", values));
    mustAnswer(PulseFields.read("good", values));
    mustAnswer(ForecastFields.forecast("good", values));
    mustAnswer(ForecastFields.decision("good", values));
    mustAnswer(ReasonFields.read(values, ReasonCatalog.shipped()));
    mustAnswer(ReasonFields.readReview(values));
    for (var step : Step.values()) {
      mustAnswer(new RiskFields(TODAY, Optional.of(TODAY.plusDays(200))).read(step, values));
    }
  }

  private static void event(String text) {
    try {
      var event = EventEnvelope.parse(text);
      mustAnswer(SignalHeader.read(event, ZoneOffset.UTC));
      if (SignalType.find(event.type()).isPresent()) {
        var signal = SignalJson.read(event.type(), event.detail());
        JsonNode written = SignalJson.write(signal);
        mustAnswer(StrictJson.write(written));
      }
    } catch (IllegalArgumentException refused) {
      if (refused.getMessage() == null || refused.getMessage().isBlank()) {
        throw new IllegalStateException("refused without a reason", refused);
      }
    }
  }

  private static void mustAnswer(Object answer) {
    if (answer.toString().isEmpty()) {
      throw new IllegalStateException("no answer");
    }
  }
}
