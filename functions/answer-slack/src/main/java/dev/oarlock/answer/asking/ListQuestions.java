package dev.oarlock.answer.asking;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.aws.store.naming.DescriptiveWords.KnownWords;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.book.BookReader;
import dev.oarlock.domain.portfolio.book.PersonalBook;
import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListQuestion;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.listing.ListQuestionParser;
import dev.oarlock.slack.command.listing.ListReading;
import dev.oarlock.slack.command.listing.ListVocabulary;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.listing.AccountListView;
import dev.oarlock.slack.view.listing.AccountListView.NextPage;
import dev.oarlock.slack.view.listing.BookView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Questions about the whole portfolio: which accounts are red, renew, are mine. What can be asked
/// for is noted word by word; the answer is read from the items of the lists.
public record ListQuestions(
    AccountNames names,
    AccountListings listings,
    ParkedAccounts parked,
    CurrentPeople people,
    AppContext appContext,
    KnownVocabulary known) {
  private static final int MOST_NAMES = 5;

  /// Whoever was registered longer ago is listed, or the summary of the night has seen to it.
  private static final Duration UNSCORED = Duration.ofDays(1);

  private static final int MOST_NEW = 1_000;
  private static final String MINE = "mine";

  public ListQuestions(
      AccountNames names,
      AccountListings listings,
      ParkedAccounts parked,
      CurrentPeople people,
      AppContext appContext) {
    this(names, listings, parked, people, appContext, new KnownVocabulary());
  }

  public static ListQuestions of(AppContext appContext, AccountNames names) {
    return new ListQuestions(
        names,
        AccountListings.of(appContext),
        ParkedAccounts.of(appContext),
        CurrentPeople.of(appContext),
        appContext);
  }

  public ListReading read(String typed, String user) {
    return new ListQuestionParser(appContext.today(), appContext.locale(), vocabulary(user))
        .read(typed);
  }

  public AccountList list(ListQuestion question) {
    return AccountList.of(question, spelled(listings.all()));
  }

  /// What is typed as `mine`, and what the Home tab shows.
  public Card mine(String user) {
    return switch (read(MINE, user)) {
      case ListReading.AskedList list -> answer(list, MINE, user);
      case ListReading.UnknownAsker(var reason) -> ErrorView.unclear(reason);
      case ListReading.UnknownWords _, ListReading.NoList _ ->
          throw new IllegalStateException("not read as a list: " + MINE);
    };
  }

  /// Before the list of one's own accounts stands what waits in them today.
  Card answer(ListReading.AskedList asked, String typed, String user) {
    var listed = listings.all();
    var list = list(asked, typed, listed);
    return asked.page() > 1
        ? list
        : vocabulary(user)
            .reader()
            .filter(reader -> isBookOf(reader, asked.question()))
            .map(reader -> PersonalBook.of(reader, listed, day()))
            .map(book -> BookView.of(book, appContext.today()).then(list.elements()))
            .orElse(list);
  }

  private static boolean isBookOf(BookReader reader, ListQuestion question) {
    return question.most().isEmpty() && question.conditions().equals(reader.owners());
  }

  private PersonalBook.BookDay day() {
    return new PersonalBook.BookDay(appContext.today(), appContext.touchCadence());
  }

  private Card list(ListReading.AskedList asked, String typed, List<ListedAccount> listed) {
    var page = new NextPage(asked.page(), typed);
    var list = AccountList.of(asked.question(), spelled(listed));
    var notes = new ArrayList<>(asked.notes());
    missing(listed).ifPresent(notes::add);
    standingStill(list).ifPresent(notes::add);
    var card = AccountListView.of(list, page, appContext.today());
    return notes.isEmpty() ? card : card.under(String.join(" ", notes));
  }

  /// One owner under one name.
  private List<ListedAccount> spelled(List<ListedAccount> listed) {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    return listed.stream().map(account -> account.ownedBy(directory::canonical)).toList();
  }

  /// Registered accounts that no list can show, because nothing of them was scored yet: they are
  /// new, or parked.
  private Optional<String> missing(List<ListedAccount> listed) {
    var known = listed.stream().map(ListedAccount::id).collect(Collectors.toSet());
    var since = appContext.clock().instant().minus(UNSCORED);
    var registered =
        names.describedSince(since, MOST_NEW).stream()
            .filter(entry -> entry.into().isEmpty())
            .map(DirectoryEntry::id);
    var missing =
        Stream.concat(registered, parked.all().stream().map(ParkedAccount::account))
            .distinct()
            .filter(account -> !known.contains(account))
            .count();
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            text(
                "{0 account} cannot be listed before the next scoring or the summary of the night.",
                missing));
  }

  /// Which of those in the list are shown as they were before they were parked.
  private Optional<String> standingStill(AccountList list) {
    var ids = parked.all().stream().map(ParkedAccount::account).collect(Collectors.toSet());
    var still =
        list.accounts().stream()
            .filter(account -> ids.contains(account.id()))
            .map(account -> Mrkdwn.escape(account.profile().name()))
            .toList();
    var more = still.size() - MOST_NAMES;
    return still.isEmpty()
        ? Optional.empty()
        : Optional.of(
            text(
                "⚠️ Not computed any more, so as they were before: {0}{1}. Operators are told.",
                still.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")),
                more > 0 ? text(" and {0} more", more) : ""));
  }

  /// What can be asked for, and who asks.
  public ListVocabulary vocabulary(String user) {
    var words = names.words();
    return known.of(user, words, people.now(), () -> vocabulary(user, words));
  }

  private ListVocabulary vocabulary(String user, KnownWords words) {
    var owners = owners(words.csms().stream());
    return new ListVocabulary(
        user,
        asker(user, owners),
        team(user, owners),
        owners,
        distinct(words.segments().stream().map(Segment::name)),
        distinct(words.regions().stream()));
  }

  private static List<String> distinct(Stream<String> values) {
    return values
        .collect(
            Collectors.toMap(
                it -> it.toLowerCase(Locale.ROOT), it -> it, (one, _) -> one, LinkedHashMap::new))
        .values()
        .stream()
        .sorted()
        .toList();
  }

  private List<OwnedBy> owners(Stream<Csm> csms) {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    Map<PersonId, OwnedBy> owners = new LinkedHashMap<>();
    csms.map(directory::canonical)
        .sorted(Comparator.comparing(Csm::name))
        .forEach(csm ->
            owners.putIfAbsent(
                csm.person(),
                new OwnedBy(csm, directory.namesOf(csm).collect(Collectors.toSet()))));
    return List.copyOf(owners.values());
  }

  /// The owners who report to whoever asks, or to one of those.
  private List<OwnedBy> team(String user, List<OwnedBy> owners) {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    return directory.find(PersonId.of(user)).stream()
        .flatMap(lead -> owners.stream().filter(it -> directory.leads(lead, it.owner())))
        .toList();
  }

  /// Who asks, as one of the directory or as an owner whom Slack knows.
  private Optional<OwnedBy> asker(String user, List<OwnedBy> owners) {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    return directory
        .find(PersonId.of(user))
        .map(person ->
            new OwnedBy(new Csm(person.name()), person.names().collect(Collectors.toSet())))
        .or(() ->
            owners.stream()
                .filter(it ->
                    it.names().contains(PersonId.of(user))
                        || people.slackUser(it.owner()).filter(user::equals).isPresent())
                .findFirst());
  }
}
