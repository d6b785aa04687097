package dev.oarlock.aws.store.run;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What an import told in the very words of an import before it: eight bytes a signal, so that who
/// imports a growing file every day does not keep it every day.
public record RunRetellings(ImportRuns runs) {
  private static final String SAME = "SAME#";

  /// Signals by their digests, who told them and when.
  public record Retelling(SignalOrigin origin, Instant at, Set<Long> digests) {
    public boolean holds(LogEntry entry) {
      return digests.contains(number(entry.wordsDigest()));
    }

    /// The signal as the log would have it without the import that brought it first.
    public LogEntry told(LogEntry first) {
      return first.toldBy(origin, at);
    }
  }

  /// Notes what a run told again of an account.
  public void note(AccountId account, SignalOrigin origin, List<LogEntry> told, Instant now) {
    var digests = told.stream().map(LogEntry::wordsDigest).sorted().toList();
    var bytes = ByteBuffer.allocate(digests.size() * Long.BYTES);
    digests.forEach(digest -> bytes.putLong(number(digest)));
    var sk = prefix(account) + digests.getFirst();
    runs.of(origin.run().orElseThrow())
        .add(
            sk,
            Map.of(
                "origin", fromS(origin.text()),
                "at", fromS(now.toString()),
                "signals", fromB(SdkBytes.fromByteArray(bytes.array()))));
  }

  public List<Retelling> of(String run, AccountId account) {
    return runs.of(run).all(prefix(account)).map(RunRetellings::read).toList();
  }

  private static Retelling read(Map<String, AttributeValue> item) {
    var bytes = ItemAttributes.of(item, "signals").b().asByteBuffer();
    var digests = new HashSet<Long>();
    while (bytes.hasRemaining()) {
      digests.add(bytes.getLong());
    }
    return new Retelling(
        SignalOrigin.of(ItemAttributes.text(item, "origin")),
        Instant.parse(ItemAttributes.text(item, "at")),
        digests);
  }

  private static String prefix(AccountId account) {
    return SAME + account + "#";
  }

  private static long number(String digest) {
    return Long.parseUnsignedLong(digest, 16);
  }
}
