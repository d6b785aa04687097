package dev.oarlock.aws.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.testing.GuideExamples;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Plays the example of repeats in docs/contracts.md, as intake puts signals into the log.
class RepeatedSignalGuideTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void theGuidesExampleComesOutAsItSays() throws IOException {
    var example = GuideExamples.named("contracts.md", "The same thing told twice");
    var log = new LinkedHashMap<SignalId, LoggedSignal>();
    var expected = new LinkedHashMap<String, Map<String, String>>();
    example.table("as of").forEach(line -> expected.put(line.get("as of"), line));
    for (var row : example.table("told")) {
      var signal = logged(row);
      log.putIfAbsent(signal.id(), signal);
      var line = expected.remove(row.get("told"));
      if (line != null) {
        var nps = AccountEvidence.of(Facts.none().fold(log.values(), TODAY)).sentiment().nps(TODAY);
        assertThat(log).hasSize(Integer.parseInt(line.get("answers")));
        assertThat(nps.value()).hasValue(Integer.parseInt(line.get("NPS")));
      }
    }
    assertThat(expected).isEmpty();
  }

  private static LoggedSignal logged(Map<String, String> row) {
    var detail =
        JsonTree.object()
            .put("account", "acme")
            .put("at", row.get("at"))
            .put("survey", row.get("survey"))
            .put("score", Integer.parseInt(row.get("score")));
    if (!row.get("id").isEmpty()) {
      detail.put("id", row.get("id"));
    }
    var event = new EventEnvelope("event-" + row.get("told"), "SurveyAnswered", "survey", detail);
    var header = SignalHeader.read(event, ZoneOffset.UTC);
    return new LoggedSignal(
        header.id(),
        new AccountId("acme"),
        header.at(),
        header.at(),
        SignalJson.read("SurveyAnswered", detail));
  }
}
