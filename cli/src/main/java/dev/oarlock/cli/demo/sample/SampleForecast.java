package dev.oarlock.cli.demo.sample;

import static dev.oarlock.cli.demo.sample.signal.SignalDetails.detail;
import static dev.oarlock.cli.demo.sample.signal.SignalDetails.money;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a CSM or a lead of the sample book says of a renewal; the keys are told at the top of
/// calls.yaml.
@JsonIgnoreProperties(ignoreUnknown = false)
record SampleForecast(
    String account,
    int ago,
    String by,
    int call,
    long of,
    @Nullable String decide,
    int model,
    int csm,
    @Nullable String note) {

  String signalType() {
    return decide == null ? "ChurnCalled" : "CallDecided";
  }

  ObjectNode toDetail(LocalDate renewal) {
    var payload = detail("renewal", renewal.toString()).put("by", by);
    if (note != null) {
      payload.put("note", note);
    }
    return decide == null ? csmForecast(payload) : commitDecision(payload);
  }

  private ObjectNode csmForecast(ObjectNode payload) {
    payload.put("probability", call / 100.0);
    if (of > 0) {
      payload.set("amount", money(of));
    }
    return payload;
  }

  private ObjectNode commitDecision(ObjectNode payload) {
    return payload.put("choice", decide).put("model", model / 100.0).put("csm", csm / 100.0);
  }
}
