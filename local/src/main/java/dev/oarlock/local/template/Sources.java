package dev.oarlock.local.template;

import dev.oarlock.local.json.Json;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Gathers what starts functions: queues, streams and schedules.
final class Sources {
  private static final Set<String> QUEUE =
      Set.of(
          "BatchSize",
          "FunctionResponseTypes",
          "MaximumBatchingWindowInSeconds",
          "Queue",
          "ScalingConfig");
  private static final Set<String> STREAM =
      Set.of(
          "BatchSize",
          "BisectBatchOnFunctionError",
          "DestinationConfig",
          "FilterCriteria",
          "FunctionResponseTypes",
          "MaximumBatchingWindowInSeconds",
          "MaximumRetryAttempts",
          "ParallelizationFactor",
          "StartingPosition",
          "Stream");
  private static final Set<String> SCHEDULE =
      Set.of(
          "DeadLetterConfig",
          "Description",
          "FlexibleTimeWindow",
          "Input",
          "Name",
          "OmitName",
          "RetryPolicy",
          "ScheduleExpression",
          "ScheduleExpressionTimezone",
          "State");

  private final List<Template.QueueSource> queues = new ArrayList<>();
  private final List<Template.StreamSource> streams = new ArrayList<>();
  private final List<Template.Schedule> schedules = new ArrayList<>();

  void add(String function, String type, Block block) {
    switch (type) {
      case "SQS" -> queues.add(queue(function, block.only(QUEUE)));
      case "DynamoDB" -> streams.add(stream(function, block.only(STREAM)));
      case "ScheduleV2" -> schedules.add(schedule(function, block.only(SCHEDULE)));
      default -> throw new Unsupported(block.resource(), "the event type " + type);
    }
  }

  List<Template.QueueSource> queues() {
    return queues;
  }

  List<Template.StreamSource> streams() {
    return streams;
  }

  List<Template.Schedule> schedules() {
    return schedules;
  }

  private static Template.QueueSource queue(String function, Block block) {
    return new Template.QueueSource(
        function,
        Names.last(block.text("Queue")),
        batching(block, 10),
        isPartial(block),
        block.child("ScalingConfig").number("MaximumConcurrency", 5));
  }

  private static Template.StreamSource stream(String function, Block block) {
    block.require("StartingPosition", "TRIM_HORIZON");
    var destination = block.child("DestinationConfig").child("OnFailure").optional("Destination");
    var failure =
        new Template.Failure(
            block.number("MaximumRetryAttempts", -1),
            block.flag("BisectBatchOnFunctionError"),
            destination.map(Names::last));
    return new Template.StreamSource(
        function,
        Names.last(block.text("Stream")),
        batching(block, 100),
        isPartial(block),
        failure);
  }

  private static Template.Schedule schedule(String function, Block block) {
    block.require("State", "ENABLED");
    return new Template.Schedule(
        block.resource(),
        function,
        block.text("ScheduleExpression"),
        ZoneId.of(block.optional("ScheduleExpressionTimezone").orElse("UTC")),
        block.optional("Input"));
  }

  private static boolean isPartial(Block block) {
    return block.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }

  private static Template.Batching batching(Block block, int size) {
    var filters =
        block.child("FilterCriteria").children("Filters").stream()
            .map(filter -> Json.write(Json.parse(filter.text("Pattern"))))
            .toList();
    return new Template.Batching(
        block.number("BatchSize", size),
        block.seconds("MaximumBatchingWindowInSeconds", 0),
        filters);
  }
}
