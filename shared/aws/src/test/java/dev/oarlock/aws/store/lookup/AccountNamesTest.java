package dev.oarlock.aws.store.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.domain.account.facts.AccountMerges.MergeMark;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.naming.NameIndex;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class AccountNamesTest {
  private final LocalTable table = LocalTable.empty();
  private Instant now = Instant.parse("2026-11-30T09:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final AppContext context =
      new AppContext(table.settings(), clock, table.dynamo(), new RecordingEventBus());
  private final AccountDirectory directory = AccountDirectory.of(context);
  private final AccountNames names = AccountNames.of(context);

  @Test
  void whoWasRegisteredThisVerySecondIsFound() {
    assertThat(names.find("acme")).isInstanceOf(NameMatch.NotFound.class);

    register("acme", "{'name': 'Acme'}");

    assertThat(meaning(names.find("acme"))).isEqualTo("EXACT acme");
    assertThat(names.registered(new AccountId("acme"))).isPresent();
  }

  /// The removal took the keys of the name, and died before it took the entry.
  @Test
  void whoIsRegisteredAgainAfterARemovalThatDiedIsFound() {
    register("acme", "{'name': 'Acme'}");
    var mark = ErasureStore.of(context).load().mark(new AccountId("acme"));
    var dying = new AccountDirectory(withoutDeletionsOfEntries(), table.name(), clock).writer();
    assertThatThrownBy(() -> dying.remove(new AccountId("acme"), List.of(), mark))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(meaning(names.find("acme"))).isNotEqualTo("EXACT acme");

    register("acme", "{'name': 'Acme'}");

    assertThat(meaning(names.find("acme"))).isEqualTo("EXACT acme");
  }

  @Test
  void whoIsRemovedIsFoundNoMore() {
    register("acme", "{'name': 'Acme'}");
    var mark = ErasureStore.of(context).load().mark(new AccountId("acme"));

    directory.writer().remove(new AccountId("acme"), List.of(), mark);

    assertThat(names.find("acme")).isInstanceOf(NameMatch.NotFound.class);
    assertThat(directory.all()).isEmpty();
  }

  private DynamoDbClient withoutDeletionsOfEntries() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (arguments[0] instanceof DeleteItemRequest delete
                  && delete.key().get("pk").s().equals("DIRECTORY")) {
                throw ProvisionedThroughputExceededException.builder().message("slower").build();
              }
              return arguments[0] instanceof Consumer<?>
                  ? InvocationHandler.invokeDefault(proxy, method, arguments)
                  : method.invoke(table.dynamo(), arguments);
            });
  }

  @Test
  void nobodyIsAnsweredWithANeighbourWhoWasThereASecondEarlier() {
    register("acme-labs", "{'name': 'Acme Labs'}");
    assertThat(meaning(names.find("acme"))).isEqualTo("WORDS acme-labs");

    register("a-1", "{'name': 'Acme'}");

    assertThat(meaning(names.find("acme"))).isEqualTo("EXACT a-1");
  }

  @Test
  void aPastedLinkToTheirRecordInSalesforceIsTheIdInIt() {
    linked("sf", "0015e00000XyZaB");

    for (var pasted :
        List.of(
            "https://x.lightning.force.com/lightning/r/Account/0015e00000XyZaBAAV/view",
            "<https://x.lightning.force.com/lightning/r/Account/0015e00000XyZaBAAV/view>")) {
      assertThat(meaning(names.find(pasted))).isEqualTo("EXACT sf");
      assertThat(names.isExactName(pasted)).isTrue();
    }
    assertThat(names.certain("https://x.my.salesforce.com/0015e00000XyZaC")).isEmpty();
  }

  @Test
  void anIdWrittenWithItsSystemIsWhoseItIs() {
    linked("acme", "ws_77");

    assertThat(meaning(names.find("product/ws_77"))).isEqualTo("PART acme");
    assertThat(names.certain("product/ws_78")).isEmpty();
    assertThat(names.certain("what/acme")).isEmpty();
  }

  @Test
  void theTableAnswersAsIfAllNamesWereInMemory() {
    register("acme", "{'name': 'Acme Corp', 'aliases': ['ACM']}");
    register("acme-labs", "{'name': 'Acme Labs'}");
    register("a-7", "{'name': 'Apex'}");
    register("globex", "{'name': 'Globex Corporation', 'aliases': ['GBX']}");
    register("nw-de", "{'name': 'Nordwind Spedition GmbH'}");
    register("nw-at", "{'name': 'Nordwind Logistik AG'}");
    register("mueller", "{'name': 'Müller & Söhne'}");
    register("twin-1", "{'name': 'Twin'}");
    register("twin-2", "{'name': 'Twin'}");
    register("peak", "{'name': 'Summit Retail'}");
    register("peak", "{'name': 'Peak Retail'}");
    register("jp-1", "{'name': '株式会社東京データ機構'}");
    register("jp-2", "{'name': '株式会社 ガイド'}");
    linked("sf", "0015e00000XyZaB");
    var memory = NameIndex.of(directory.all().stream().map(it -> it.named(List.of())).toList());

    for (var typed :
        List.of(
            "acme",
            "ACME CORP",
            "acm",
            "a-7",
            "gbx",
            "muller sohne",
            "twin-2",
            "glob",
            "acme l",
            "speditio",
            "nord log",
            "ag nordwind",
            "globxe",
            "spedtion",
            "nordwind logisitk ag",
            "ac",
            "nordwind",
            "nrodwind",
            "twin",
            "apx",
            "zzzzzz",
            "&",
            "",
            "summit",
            "summit retial",
            "retail",
            "peak",
            "東京データ",
            "データ",
            "ガイド",
            "カイト",
            "会社ガ",
            "0015e00000XyZaB",
            "0015e00000XyZaBAAV",
            "0015e00000XyZaC",
            "amce",
            "cme",
            "corp",
            "corpration",
            "labz",
            "globex corportaion",
            "acme crop",
            "xcme",
            "nord",
            "log nord",
            "gmbh spe nord")) {
      assertThat(meaning(names.find(typed))).as(typed).isEqualTo(meaning(memory.find(typed)));
    }
  }

  @Test
  void whatIsOfferedWhileSomebodyTypesIsWhatMemoryWouldOffer() {
    register("acme", "{'name': 'Acme Corp', 'aliases': ['ACM']}");
    register("acme-labs", "{'name': 'Acme Labs'}");
    register("globex", "{'name': 'Globex Corporation'}");
    register("jp-1", "{'name': '株式会社東京データ機構'}");
    var memory = NameIndex.of(directory.all().stream().map(it -> it.named(List.of())).toList());

    for (var typed : List.of("a", "acme", "cor", "lab", "globexx", "東京", "zz")) {
      assertThat(ids(names.offered(typed, 5))).as(typed).isEqualTo(ids(memory.offered(typed, 5)));
    }
    assertThat(names.offered("", 2)).hasSize(2);
  }

  @Test
  void aNameThatIsGoneLeadsNowhere() {
    register("acme", "{'name': 'Acme', 'aliases': ['Roadrunner']}");
    register("acme", "{'name': 'Acme', 'aliases': ['Coyote']}");

    assertThat(meaning(names.find("coyote"))).isEqualTo("EXACT acme");
    assertThat(names.find("roadrunner")).isInstanceOf(NameMatch.NotFound.class);
    assertThat(keys()).noneMatch(key -> key.contains("roadrunner"));
  }

  @Test
  void whatIsAPartOfAnotherIsFoundAsThatOther() {
    register("whole", "{'name': 'Umbrella'}");
    register("part", "{'name': 'Raccoon'}");
    merge("part", "whole", false);

    assertThat(meaning(names.find("raccoon"))).isEqualTo("FORMER whole");
    assertThat(meaning(names.find("racoon"))).isEqualTo("MISTYPED whole");

    merge("part", "whole", true);

    assertThat(meaning(names.find("raccoon"))).isEqualTo("EXACT part");
  }

  @Test
  void aFamilyIsAllBelowAnAccountAndBelowItsParts() {
    register("top", "{'name': 'Top'}");
    register("part", "{'name': 'Part'}");
    register("child", "{'name': 'Child', 'parent': 'top'}");
    register("grandchild", "{'name': 'Grandchild', 'parent': 'child'}");
    register("partchild", "{'name': 'Part child', 'parent': 'part'}");
    register("left", "{'name': 'Left', 'parent': 'top'}");
    register("left", "{'name': 'Left', 'parent': 'other'}");
    merge("part", "top", false);

    assertThat(names.descendantsOf(new AccountId("top")))
        .extracting(AccountId::value)
        .containsExactlyInAnyOrder("child", "grandchild", "partchild");
    assertThat(directory.withMerged()).hasSize(6);
  }

  @Test
  void entriesFromBeforeThereWereKeysAreFoundOnceTheyAreIndexed() {
    register("acme", "{'name': 'Acme Corp', 'csm': 'dana'}");
    asBeforeThereWereKeys();
    assertThat(names.find("acme corp")).isInstanceOf(NameMatch.NotFound.class);
    pass();

    assertThat(AccountDirectory.of(context).writer().index()).isEqualTo(1);

    assertThat(meaning(names.find("acme corp"))).isEqualTo("EXACT acme");
    assertThat(names.words().csms()).extracting(it -> it.name()).containsExactly("dana");
    assertThat(directory.writer().index()).isZero();
  }

  @Test
  void anOldEntryThatIsDescribedAnewIsFoundByAllItsNames() {
    register("acme", "{'name': 'Acme Corp'}");
    asBeforeThereWereKeys();

    register("acme", "{'name': 'Acme Corp', 'aliases': ['Coyote']}");

    assertThat(meaning(names.find("acme corp"))).isEqualTo("EXACT acme");
  }

  @Test
  void aBeginningThatMoreHaveThanCanBeChosenFromSaysSo() {
    for (var i = 0; i < 103; i++) {
      register("s-" + i, "{'name': 'Summit %d'}".formatted(i));
    }
    register("s", "{'name': 'Summit'}");

    assertThat(meaning(names.find("summit"))).isEqualTo("EXACT s");
    assertThat(names.find("summi"))
        .isInstanceOfSatisfying(
            NameMatch.Ambiguous.class,
            several -> {
              assertThat(several.candidates()).hasSize(100);
              assertThat(several.andMore()).isTrue();
            });
  }

  /// Takes away what an older version did not write.
  private void asBeforeThereWereKeys() {
    for (var item : items()) {
      var pk = item.get("pk").s();
      var key = Map.of("pk", item.get("pk"), "sk", item.get("sk"));
      if (pk.equals("DIRECTORY")) {
        table
            .dynamo()
            .updateItem(
                it -> it.tableName(table.name()).key(key).updateExpression("REMOVE findable"));
      } else {
        table.dynamo().deleteItem(it -> it.tableName(table.name()).key(key));
      }
    }
  }

  private List<Map<String, AttributeValue>> items() {
    return table.dynamo().scan(scan -> scan.tableName(table.name())).items();
  }

  private List<String> keys() {
    return items().stream()
        .filter(item -> !item.get("pk").s().startsWith("DIRECTORY"))
        .map(item -> item.get("pk").s() + " " + item.get("sk").s())
        .toList();
  }

  private static String meaning(NameMatch match) {
    return switch (match) {
      case NameMatch.Found(var account, var fit) -> fit + " " + account.id();
      case NameMatch.Ambiguous(var several, var _) -> "of " + ids(several);
      case NameMatch.NotFound(var suggestions) -> "nobody, perhaps " + ids(suggestions);
    };
  }

  private static List<String> ids(List<NamedAccount> accounts) {
    return accounts.stream().map(it -> it.id().value()).toList();
  }

  private void register(String account, String detail) {
    var said =
        (ProfileSignal)
            SignalJson.read("AccountRegistered", JsonTree.parse(detail.replace('\'', '"')));
    directory.writer().enter(new AccountId(account), now, said);
    pass();
  }

  private void linked(String account, String theirs) {
    directory
        .writer()
        .enter(
            new AccountId(account),
            it -> it.withIds(List.of(new ExternalId("salesforce", theirs))));
    pass();
  }

  private void merge(String part, String whole, boolean undone) {
    DirectoryEntry entry = directory.entry(new AccountId(part));
    directory
        .writer()
        .isEntered(entry, directory.entry(new AccountId(whole)), new MergeMark(now, undone));
    pass();
  }

  private void pass() {
    now = now.plusSeconds(1);
  }
}
