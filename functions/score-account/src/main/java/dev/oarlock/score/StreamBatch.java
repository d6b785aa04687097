package dev.oarlock.score;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.aws.lambda.BatchResponse;
import dev.oarlock.aws.lambda.LambdaEvent;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.domain.account.facts.OrderDefaults;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Records of the table's stream, as Lambda hands them over, account by account, and the answer
/// that names the first that failed.
final class StreamBatch {
  private StreamBatch() {}

  /// What the stream brought of one account: the images of new log items, by their positions, which
  /// only rise.
  record AccountChanges(String key, List<StreamRecord> records) {
    BigInteger first() {
      return records.getFirst().position();
    }

    /// Whose they are, also where they cannot be read.
    AccountId account() {
      return new AccountId(key.substring(key.indexOf('#') + 1));
    }

    /// Without what imports brought that were taken back meanwhile; empty if nothing is left.
    Stream<AccountChanges> without(Set<String> takenBack) {
      var left =
          records.stream().filter(it -> it.run().filter(takenBack::contains).isEmpty()).toList();
      return left.isEmpty() ? Stream.empty() : Stream.of(new AccountChanges(key, left));
    }

    boolean isImported() {
      return records.stream().anyMatch(it -> it.run().isPresent());
    }

    /// The id of the event that brought the last of them.
    String correlation() {
      return records.getLast().image().path("event").path("S").asText("by hand");
    }

    /// An [IllegalStateException] or [IllegalArgumentException] says that an item is not one of the
    /// log.
    SignalBatch signals(OrderDefaults orderDefaults) {
      var signals =
          records.stream()
              .map(change -> orderDefaults.applyTo(LogEntry.fromStream(change.image())))
              .toList();
      return new SignalBatch(account(signals), signals, first(), records.getLast().position());
    }

    private static AccountId account(List<LoggedSignal> signals) {
      return signals.getFirst().account();
    }
  }

  record StreamRecord(BigInteger position, JsonNode image) {
    /// The import that brought it.
    Optional<String> run() {
      return Optional.ofNullable(image.path("origin").path("S").textValue())
          .flatMap(text -> SignalOrigin.of(text).run());
    }
  }

  static List<AccountChanges> read(InputStream input) throws IOException {
    Map<String, List<StreamRecord>> byAccount = new LinkedHashMap<>();
    for (var entry : LambdaEvent.read(input).path("Records")) {
      var image = entry.path("dynamodb").path("NewImage");
      if (isSignal(image)) {
        var position = new BigInteger(entry.path("dynamodb").path("SequenceNumber").asText());
        byAccount
            .computeIfAbsent(image.path("pk").path("S").asText(), _ -> new ArrayList<>())
            .add(new StreamRecord(position, image));
      }
    }
    return byAccount.entrySet().stream()
        .map(account -> new AccountChanges(account.getKey(), account.getValue()))
        .toList();
  }

  /// The event filter lets nothing else through; who invokes it by hand may. An entry that only
  /// took another key, because a person was in the one before, is in the state already.
  private static boolean isSignal(JsonNode image) {
    return image.path("sk").path("S").asText().startsWith("SIGNAL#") && !image.has("rekeyed");
  }

  /// Lambda delivers again from the failed position on, whatever came of the records after it.
  static BatchResponse response(Optional<BigInteger> failed) {
    return new BatchResponse(failed.map(BigInteger::toString).stream().toList());
  }
}
