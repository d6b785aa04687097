package dev.oarlock.local.cloud.bus;

import dev.oarlock.local.cloud.runtime.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// EventBridge's own limits: 1 to 10 entries and 1 MiB a request (256 KB before 2026), source,
/// detail type and a JSON object as detail in each entry. See "PutEvents" and "Calculating event
/// entry size" in its guide.
final class BusEntryCheck {
  private static final int MOST = 10;
  private static final int BYTES = 1_024 * 1_024;
  private static final int LONGEST_TYPE = 128;
  private static final int TIME_BYTES = 14;

  private BusEntryCheck() {}

  /// Why one entry is refused.
  record EntryError(String code, String message) {}

  /// Refuses the whole request by throwing, as the service does.
  static void checkRequest(List<PutEventsRequestEntry> entries) {
    if (entries.isEmpty() || entries.size() > MOST) {
      throw invalid(
          "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member"
              + " must have length between 1 and "
              + MOST
              + ", has "
              + entries.size());
    }
    if (entries.stream().mapToInt(BusEntryCheck::size).sum() > BYTES) {
      throw invalid("Total size of the entries in the request is over the limit.");
    }
  }

  /// What is wrong with an entry, if anything.
  static Optional<EntryError> entryError(PutEventsRequestEntry entry) {
    return partnerEntryError(entry)
        .or(() -> reserved(entry.source()))
        .or(() -> reserved(Objects.requireNonNullElse(entry.eventBusName(), "")));
  }

  /// The same of an entry that a partner puts, whose source begins with `aws.`.
  static Optional<EntryError> partnerEntryError(PutEventsRequestEntry entry) {
    return missing("Source", entry.source())
        .or(() -> missing("DetailType", entry.detailType()))
        .or(() -> missing("Detail", entry.detail()))
        .or(() -> tooLong(entry.detailType()))
        .or(() -> malformed(entry.detail()));
  }

  private static Optional<EntryError> missing(String name, @Nullable String value) {
    var reason =
        "Parameter " + name + " is not valid. Reason: " + name + " is a required argument.";
    return when(value == null || value.isEmpty(), "InvalidArgument", reason);
  }

  private static Optional<EntryError> reserved(String source) {
    return when(
        source.startsWith("aws."),
        "NotAuthorizedForSourceException",
        "Not authorized for the source.");
  }

  private static Optional<EntryError> tooLong(String type) {
    return when(
        type.length() > LONGEST_TYPE,
        "InvalidArgument",
        "Parameter DetailType is not valid. Reason: it is longer than 128 characters.");
  }

  private static Optional<EntryError> malformed(String detail) {
    try {
      return when(!StrictJson.parse(detail).isObject(), "MalformedDetail", "Detail is malformed.");
    } catch (IllegalArgumentException e) {
      return Optional.of(new EntryError("MalformedDetail", "Detail is malformed."));
    }
  }

  private static Optional<EntryError> when(boolean wrong, String code, String message) {
    return wrong ? Optional.of(new EntryError(code, message)) : Optional.empty();
  }

  private static int size(PutEventsRequestEntry entry) {
    var time = entry.time() == null ? 0 : TIME_BYTES;
    var resources = entry.resources().stream().mapToInt(BusEntryCheck::bytes).sum();
    return time
        + resources
        + bytes(entry.source())
        + bytes(entry.detailType())
        + bytes(entry.detail());
  }

  private static int bytes(@Nullable String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static EventBridgeException invalid(String message) {
    var details =
        AwsErrorDetails.builder().errorCode("ValidationException").errorMessage(message).build();
    return (EventBridgeException)
        EventBridgeException.builder()
            .message(message)
            .awsErrorDetails(details)
            .statusCode(400)
            .build();
  }
}
