package dev.oarlock.local.demo;

import static dev.oarlock.local.demo.Details.detail;
import static dev.oarlock.local.demo.Details.money;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a CSM or a lead of the sample book says of a renewal; the keys are told at the top of
/// calls.yaml.
@JsonIgnoreProperties(ignoreUnknown = false)
record BookCall(
    String account,
    int ago,
    String by,
    int call,
    long of,
    @Nullable String decide,
    int model,
    int csm,
    @Nullable String note) {

  String type() {
    return decide == null ? "ChurnCalled" : "CallDecided";
  }

  ObjectNode about(LocalDate renewal) {
    var said = detail("renewal", renewal.toString()).put("by", by);
    if (note != null) {
      said.put("note", note);
    }
    return decide == null ? called(said) : decided(said);
  }

  private ObjectNode called(ObjectNode said) {
    said.put("probability", call / 100.0);
    if (of > 0) {
      said.set("amount", money(of));
    }
    return said;
  }

  private ObjectNode decided(ObjectNode said) {
    return said.put("choice", decide).put("model", model / 100.0).put("csm", csm / 100.0);
  }
}
