package dev.oarlock.aws.store.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.model.ModelVersion.Origin;
import dev.oarlock.aws.store.model.ModelVersion.Test;
import dev.oarlock.domain.learning.backtest.ChallengerComparison;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import java.time.Instant;
import java.time.LocalDate;

/// What is known about a version beside the model and its report.
final class ModelVersionJson {
  private ModelVersionJson() {}

  static ObjectNode write(Origin origin, Test test) {
    var json = JsonTree.object();
    json.put("at", origin.at().toString()).put("by", origin.by());
    json.put("cutOff", origin.cutOff().toString());
    var training = origin.training();
    json.putObject("training")
        .put("rows", training.rows())
        .put("labels", training.labels())
        .put("leaving", training.churnLabels())
        .put("accounts", training.churnedAccounts())
        .put("expertShare", training.expertShare())
        .put("fingerprint", training.fingerprint());
    json.putObject("test")
        .put("against", test.against())
        .put("cases", test.comparison().observations())
        .put("challenger", test.comparison().challenger())
        .put("inForce", test.comparison().inForce());
    return json;
  }

  static Origin origin(JsonNode json) {
    var training = json.required("training");
    return new Origin(
        Instant.parse(json.required("at").textValue()),
        json.required("by").textValue(),
        LocalDate.parse(json.required("cutOff").textValue()),
        new TrainingSummary(
            training.required("rows").intValue(),
            training.required("labels").intValue(),
            training.required("leaving").intValue(),
            training.required("accounts").intValue(),
            training.required("expertShare").doubleValue(),
            training.required("fingerprint").textValue()));
  }

  static Test test(JsonNode json) {
    var test = json.required("test");
    return new Test(
        test.required("against").textValue(),
        new ChallengerComparison(
            test.required("cases").intValue(),
            test.required("challenger").doubleValue(),
            test.required("inForce").doubleValue()));
  }
}
