package dev.oarlock.aws.store.naming;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.ItemCondition;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.naming.AccountTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What accounts are described by, for questions about all of one kind: each owner, segment and
/// region once, however many accounts have it. Written when an account is described so, put in
/// order by the summary of the night.
public final class DescriptiveWords {
  private static final String PARTITION = "DESCRIPTIVE_WORDS";
  private static final String CSM = "CSM#";
  private static final String SEGMENT = "SEGMENT#";
  private static final String REGION = "REGION#";
  private static final String WORD = "word";
  private static final String AT = "at";

  /// So long a process does not write the same again.
  private static final Duration KNOWN_FOR = Duration.ofHours(1);

  private final TablePartition partition;
  private final Map<String, Instant> written = new ConcurrentHashMap<>();

  public DescriptiveWords(DynamoDbClient dynamo, String table) {
    this.partition = new TablePartition(dynamo, table, PARTITION);
  }

  /// All of them, each kind in the order of the alphabet.
  public record KnownWords(List<Csm> csms, List<Segment> segments, List<String> regions) {
    public KnownWords {
      csms = List.copyOf(csms);
      segments = List.copyOf(segments);
      regions = List.copyOf(regions);
    }
  }

  public KnownWords load() {
    var all = partition.all().toList();
    return new KnownWords(
        words(all, CSM).map(Csm::new).toList(),
        words(all, SEGMENT).map(Segment::new).toList(),
        words(all, REGION).toList());
  }

  private static Stream<String> words(List<Map<String, AttributeValue>> items, String kind) {
    return items.stream()
        .filter(item -> ItemAttributes.text(item, "sk").startsWith(kind))
        .map(item -> ItemAttributes.text(item, WORD));
  }

  /// Notes what an account is described by.
  public void note(AccountTraits traits, Instant now) {
    keys(traits)
        .filter(key -> isOld(written.getOrDefault(key, Instant.MIN), now))
        .forEach(key -> put(key, now));
  }

  private static boolean isOld(Instant at, Instant now) {
    return at.isBefore(now.minus(KNOWN_FOR));
  }

  private void put(String key, Instant now) {
    var word = key.substring(key.indexOf('#') + 1);
    partition.put(key, Map.of(WORD, fromS(word), AT, ItemAttributes.second(now)));
    written.put(key, now);
  }

  private static Stream<String> keys(AccountTraits traits) {
    return Stream.of(
            Stream.of(SEGMENT + traits.segment().name()),
            traits.csm().map(csm -> CSM + csm.name()).stream(),
            traits.region().map(REGION::concat).stream())
        .flatMap(keys -> keys);
  }

  /// Puts them in order once all accounts were read: none is missing that somebody is described by,
  /// and none is left that nobody is, unless it came while they were read.
  public void keepOnly(Collection<AccountTraits> used, Instant begun) {
    var keys = new HashSet<String>();
    used.forEach(traits -> keys(traits).forEach(keys::add));
    var present = present();
    keys.stream().filter(key -> !present.contains(key)).forEach(key -> put(key, begun));
    present.stream().filter(key -> !keys.contains(key)).forEach(key -> delete(key, begun));
  }

  private Set<String> present() {
    var present = new HashSet<String>();
    partition.all().forEach(item -> present.add(ItemAttributes.text(item, "sk")));
    return present;
  }

  private void delete(String key, Instant begun) {
    var old = ItemAttributes.second(begun.minus(KNOWN_FOR.multipliedBy(2)));
    partition.deleteIf(
        new ItemCondition("#at < :old", Map.of("#at", AT), Map.of(":old", old)), key);
  }
}
