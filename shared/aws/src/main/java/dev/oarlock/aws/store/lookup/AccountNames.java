package dev.oarlock.aws.store.lookup;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.naming.DescriptiveWords;
import dev.oarlock.aws.store.naming.DescriptiveWords.KnownWords;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.account.naming.NameMatch.NameFit;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.account.naming.PastedLink;
import dev.oarlock.domain.account.naming.WrittenIdentity;
import dev.oarlock.domain.dataquality.identity.AccountSuggestions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who goes by a name. Each step reads those few who may be meant, and the same rules decide among
/// them: for a name that is somebody's one query and the entry that it leads to, for a beginning
/// one or two more, for a typing error some twenty small ones at once. No step reads more where
/// there are more accounts, and each sees who was registered a second ago.
public final class AccountNames {
  /// What was read for one question is enough for all of it.
  private static final Duration ONE_QUESTION = Duration.ofMillis(100);

  /// So long nobody can ask for all of an owner, a segment or a region that is new.
  private static final Duration WORDS_KEPT = Duration.ofMinutes(1);

  private static final int EXAMPLES = 50;

  private final AccountDirectory directory;
  private final NameCandidateReading reading;
  private final AccountFamilies families;
  private final DescriptiveWords words;
  private final TimedMemo<String, Optional<NameMatch>> exact;
  private final TimedMemo<String, Optional<NameMatch>> partial;
  private final TimedMemo<String, NameMatch> guessed;
  private final TimedMemo<AccountNames, KnownWords> knownWords;
  private final TimedMemo<AccountNames, List<NamedAccount>> knownExamples;

  private AccountNames(AppContext appContext) {
    var clock = appContext.clock();
    this.directory = AccountDirectory.of(appContext);
    this.families = new AccountFamilies(directory, clock, ONE_QUESTION);
    this.reading = NameCandidateReading.of(appContext, directory, families);
    this.words = new DescriptiveWords(appContext.dynamo(), appContext.setting("TABLE_NAME"));
    this.exact = new TimedMemo<>(clock, ONE_QUESTION);
    this.partial = new TimedMemo<>(clock, ONE_QUESTION);
    this.guessed = new TimedMemo<>(clock, ONE_QUESTION);
    this.knownWords = new TimedMemo<>(clock, WORDS_KEPT);
    this.knownExamples = new TimedMemo<>(clock, WORDS_KEPT);
  }

  public static AccountNames of(AppContext appContext) {
    return new AccountNames(appContext);
  }

  /// Of a pasted address of a record it is the id in it.
  public NameMatch find(String typed) {
    var name = PastedLink.nameIn(typed);
    return certain(name).orElseGet(() -> guessed.get(name, () -> reading.guessed(name)));
  }

  /// The same without guessing at typing errors, for a sentence with words that are nobody's name.
  public Optional<NameMatch> certain(String typed) {
    var name = PastedLink.nameIn(typed);
    return exactly(name).or(() -> partial.get(name, () -> reading.partly(name)));
  }

  private Optional<NameMatch> exactly(String typed) {
    var name = PastedLink.nameIn(typed);
    return exact.get(name, () -> reading.exactly(name).or(() -> identified(name)));
  }

  /// Whoever has an id that is written with its system, as no name is. What is shown says so.
  private Optional<NameMatch> identified(String typed) {
    return WrittenIdentity.idIn(typed)
        .flatMap(reading::exactly)
        .filter(match ->
            match instanceof NameMatch.Found(var account, _)
                && account.otherIdIn(typed).isPresent())
        .map(match -> new NameMatch.Found(((NameMatch.Found) match).account(), NameFit.PART));
  }

  /// Whether that is exactly the name of a known account.
  public boolean isExactName(String typed) {
    return exactly(typed)
        .filter(match -> match instanceof NameMatch.Found found && found.exactly())
        .isPresent();
  }

  /// The account that is registered under an id, or under its other form in Salesforce.
  public Optional<AccountId> registered(AccountId account) {
    return Stream.concat(Stream.of(account), account.otherForm().stream())
        .filter(directory::isRegistered)
        .findFirst();
  }

  /// An account of its own that is there.
  public Optional<NamedAccount> account(AccountId account) {
    return find(account.value()) instanceof NameMatch.Found(var named, _)
            && named.id().equals(account)
        ? Optional.of(named)
        : Optional.empty();
  }

  /// Whom an id of another system may be of.
  public AccountSuggestions suggestions() {
    return new AccountSuggestions(this::find);
  }

  /// Those that are offered while somebody types.
  public List<NamedAccount> offered(String typed, int most) {
    return reading.offered(typed, most);
  }

  /// A few, for examples of what can be typed.
  public List<NamedAccount> examples() {
    return knownExamples.get(
        this,
        () -> directory.first(EXAMPLES).stream().map(entry -> entry.named(List.of())).toList());
  }

  /// All that belong to an account, children's children included.
  public List<AccountId> descendantsOf(AccountId account) {
    return families.descendantsOf(account);
  }

  /// Which owners, segments and regions there are.
  public KnownWords words() {
    return knownWords.get(this, words::load);
  }

  /// Those that were registered or described anew since then, the latest of them.
  public List<DirectoryEntry> describedSince(Instant moment, int most) {
    return directory.changes().latest(moment, most);
  }
}
