package dev.oarlock.local.cloud.template;

import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.cloudformation.UnsupportedResource;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Gathers what starts functions: queues, streams and schedules.
final class EventSourceReader {
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
          "RoleArn",
          "ScheduleExpression",
          "ScheduleExpressionTimezone",
          "State");

  private final List<CloudTemplate.QueueSource> queues = new ArrayList<>();
  private final List<CloudTemplate.StreamSource> streams = new ArrayList<>();
  private final List<CloudTemplate.ScheduledInvocation> schedules = new ArrayList<>();

  void add(String function, String type, ResourceBlock block) {
    switch (type) {
      case "SQS" -> queues.add(queue(function, block.allowOnly(QUEUE)));
      case "DynamoDB" -> streams.add(stream(function, block.allowOnly(STREAM)));
      case "ScheduleV2" -> schedules.add(schedule(function, block.allowOnly(SCHEDULE)));
      default -> throw new UnsupportedResource(block.resource(), "the event type " + type);
    }
  }

  List<CloudTemplate.QueueSource> queues() {
    return queues;
  }

  List<CloudTemplate.StreamSource> streams() {
    return streams;
  }

  List<CloudTemplate.ScheduledInvocation> schedules() {
    return schedules;
  }

  private static CloudTemplate.QueueSource queue(String function, ResourceBlock block) {
    return new CloudTemplate.QueueSource(
        function,
        ResourceNames.lastSegment(block.text("Queue")),
        batching(block, 10),
        isPartial(block),
        block.child("ScalingConfig").number("MaximumConcurrency", 5));
  }

  private static CloudTemplate.StreamSource stream(String function, ResourceBlock block) {
    block.require("StartingPosition", "TRIM_HORIZON");
    var destination = block.child("DestinationConfig").child("OnFailure").optional("Destination");
    var failure =
        new CloudTemplate.FailurePolicy(
            block.number("MaximumRetryAttempts", -1),
            block.flag("BisectBatchOnFunctionError"),
            destination.map(ResourceNames::lastSegment));
    return new CloudTemplate.StreamSource(
        function,
        ResourceNames.tableOfStream(block.text("Stream")),
        batching(block, 100),
        isPartial(block),
        failure);
  }

  private static CloudTemplate.ScheduledInvocation schedule(String function, ResourceBlock block) {
    block.require("State", "ENABLED");
    return new CloudTemplate.ScheduledInvocation(
        block.resource(),
        function,
        block.text("ScheduleExpression"),
        block.zone("ScheduleExpressionTimezone", "UTC"),
        block.optional("Input"));
  }

  private static boolean isPartial(ResourceBlock block) {
    return block.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }

  private static CloudTemplate.BatchSettings batching(ResourceBlock block, int size) {
    var filters =
        block.child("FilterCriteria").children("Filters").stream()
            .map(filter -> StrictJson.write(StrictJson.parse(filter.text("Pattern"))))
            .toList();
    return new CloudTemplate.BatchSettings(
        block.number("BatchSize", size),
        block.seconds("MaximumBatchingWindowInSeconds", 0),
        filters);
  }
}
