package dev.oarlock.aws.store.people;

import static dev.oarlock.aws.store.table.ItemAttributes.maybeText;
import static dev.oarlock.aws.store.table.ItemAttributes.number;
import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.access.RoleSettings;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The directory of people as it was last applied, and what Slack said of them. Only the latest is
/// kept, so whoever is taken out of it is in no older one.
public final class PeopleStore {
  /// With room for the item's other attributes.
  public static final int MOST_BYTES = 399_000;

  private static final String DIRECTORY = "DIRECTORY";
  private static final String SLACK = "SLACK#";

  private final TablePartition partition;
  private final UnreadableItems unreadable;

  public PeopleStore(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
    this.partition = new TablePartition(dynamo, table, "PEOPLE");
    this.unreadable = unreadable;
  }

  public PeopleStore(DynamoDbClient dynamo, String table) {
    this(dynamo, table, UnreadableItems.untold());
  }

  public static PeopleStore of(AppContext appContext) {
    return new PeopleStore(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// All of it, with one query.
  public KnownPeople load() {
    var directory = PersonDirectory.empty();
    var roles = RoleSettings.none();
    var appliedAt = Optional.<Instant>empty();
    var users = new HashMap<PersonId, SlackUserEntry>();
    for (var item : (Iterable<Map<String, AttributeValue>>) partition.all()::iterator) {
      var key = text(item, "sk");
      if (key.equals(DIRECTORY)) {
        var document = JsonTree.parse(text(item, "document"));
        directory = PersonDirectoryJson.read(document);
        roles = RoleSettingsJson.read(document.path("roles"));
        appliedAt = Optional.of(Instant.parse(text(item, "at")));
      } else if (key.startsWith(SLACK)) {
        unreadable
            .readable(item, PeopleStore::entry)
            .ifPresent(entry -> users.put(new PersonId(key.substring(SLACK.length())), entry));
      }
    }
    return new KnownPeople(directory, roles, appliedAt, users);
  }

  public void apply(PersonDirectory directory, Instant at) {
    apply(directory, RoleSettings.none(), at);
  }

  /// How much of an item a directory takes; DynamoDB keeps [#MOST_BYTES] in one.
  public static int bytes(PersonDirectory directory, RoleSettings roles) {
    return document(directory, roles).getBytes(StandardCharsets.UTF_8).length;
  }

  private static String document(PersonDirectory directory, RoleSettings roles) {
    var document = PersonDirectoryJson.write(directory);
    document.set("roles", RoleSettingsJson.write(roles));
    return JsonTree.write(document);
  }

  public void apply(PersonDirectory directory, RoleSettings roles, Instant at) {
    var text = document(directory, roles);
    partition.put(DIRECTORY, Map.of("document", fromS(text), "at", fromS(at.toString())));
  }

  /// Keeps what Slack said of an e-mail or a user id.
  public void keep(PersonId asked, SlackUserEntry said) {
    var item = new HashMap<String, AttributeValue>();
    item.put("checked", second(said.checkedAt()));
    item.put("expires", second(said.expires()));
    said.user().ifPresent(user -> item.put("user", fromS(user)));
    partition.put(SLACK + asked, item);
  }

  /// What Slack said of one of them.
  public Optional<SlackUserEntry> find(PersonId asked) {
    return partition
        .find(SLACK + asked)
        .flatMap(item -> unreadable.readable(item, PeopleStore::entry));
  }

  private static SlackUserEntry entry(Map<String, AttributeValue> item) {
    return new SlackUserEntry(
        maybeText(item, "user"), Instant.ofEpochSecond(number(item, "checked")));
  }
}
