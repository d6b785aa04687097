package dev.oarlock.domain.account.evidence;

import static dev.oarlock.domain.testing.SampleSignals.answered;
import static dev.oarlock.domain.testing.SampleSignals.closed;
import static dev.oarlock.domain.testing.SampleSignals.joined;
import static dev.oarlock.domain.testing.SampleSignals.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Plays the worked examples of limits in docs/contracts.md.
class LimitGuideTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @TestFactory
  Stream<DynamicTest> whatHasNoRoomIsSaidAsTheGuideSays() throws IOException {
    return GuideExamples.named("contracts.md", "A limit changes no number")
        .table("so many")
        .stream()
        .map(line -> dynamicTest(line.toString(), () -> holds(line)));
  }

  private static void holds(Map<String, String> line) {
    var log = told(AccountLog.of("acme"), 60, line.get("so many") + " " + line.get("of"));
    if (!line.get("then").isEmpty()) {
      log = told(log, 9, line.get("then"));
    }
    var reading = measure(line.get("of")).read(AccountEvidence.of(log.facts(TODAY)), TODAY);

    assertThat(
            reading.value().isPresent()
                ? measure(line.get("of")).sentence(reading.value().getAsDouble(), reading.basis())
                : "not known")
        .isEqualTo(line.get("is shown as"));
  }

  /// Such as `500 power users`.
  private static AccountLog told(AccountLog log, int daysAgo, String what) {
    var count = Integer.parseInt(what.substring(0, what.indexOf(' ')));
    var kind = what.substring(what.indexOf(' ') + 1).replaceFirst("s$", "");
    var longer = log;
    for (var n = 0; n < count; n++) {
      longer = longer.on(TODAY.minusDays(daysAgo), signal(kind, kind + n));
    }
    return longer;
  }

  private static Signal signal(String kind, String id) {
    return switch (kind) {
      case "sponsor" -> joined(id, ContactRole.SPONSOR);
      case "power user" -> joined(id, ContactRole.POWER_USER);
      case "urgent ticket" -> opened(id, Priority.URGENT);
      case "closed ticket" -> closed(id, 5, 24);
      case "NPS answer" -> answered(Survey.NPS, 9);
      case "CSAT answer" -> answered(Survey.CSAT, 4);
      default -> throw new AssertionError(kind);
    };
  }

  private static Measure measure(String kind) {
    return switch (kind) {
      case "sponsor" -> Measure.SPONSORS;
      case "urgent ticket" -> Measure.URGENT_OPEN;
      default -> Measure.NPS;
    };
  }
}
