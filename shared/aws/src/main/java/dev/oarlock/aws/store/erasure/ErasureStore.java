package dev.oarlock.aws.store.erasure;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The tombstones, all in one partition: there are few, and whoever takes something in reads all of
/// them first, one read unit for some forty.
public final class ErasureStore {
  static final String DIGEST = "DIGEST#";
  private static final String SALT = "SALT";
  private static final int RANDOM_BYTES = 16;

  private final TablePartition partition;

  public ErasureStore(DynamoDbClient dynamo, String table) {
    this.partition = new TablePartition(dynamo, table, "ERASED");
  }

  public static ErasureStore of(AppContext appContext) {
    return new ErasureStore(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// All that was erased so far, with one query that sees every write before it.
  public KnownErasures load() {
    var salt = "";
    var tombstones = new ArrayList<ErasureTombstone>();
    for (var item : (Iterable<Map<String, AttributeValue>>) partition.all()::iterator) {
      if (ItemAttributes.text(item, "sk").equals(SALT)) {
        salt = ItemAttributes.text(item, "salt");
      } else {
        tombstones.add(ErasureTombstone.read(item));
      }
    }
    return new KnownErasures(salt, tombstones);
  }

  /// Notes what is erased, each under what stands in its place from now on. What was noted before
  /// keeps its place.
  public KnownErasures add(Map<ErasedName, String> pseudonyms, Instant now) {
    partition.add(SALT, Map.of("salt", fromS(random(RANDOM_BYTES))));
    var known = load();
    pseudonyms.forEach((name, pseudonym) -> {
      var stone = new ErasureTombstone(known.digest(name), name.words(), pseudonym, now);
      partition.add(DIGEST + stone.digest(), stone.attributes());
    });
    return load();
  }

  /// A name that says nothing: `erased-3f2a9c01`.
  public static String newPseudonym() {
    return "erased-" + random(4);
  }

  private static String random(int bytes) {
    var random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
