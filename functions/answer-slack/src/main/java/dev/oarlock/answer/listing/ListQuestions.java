package dev.oarlock.answer.listing;

import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.state.KnownVocabulary;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.table.RecentResults;
import dev.oarlock.domain.portfolio.book.BookReader;
import dev.oarlock.domain.portfolio.book.PersonalBook;
import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.domain.portfolio.listing.ListQuestion;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.listing.ListQuestionParser;
import dev.oarlock.slack.command.listing.ListReading;
import dev.oarlock.slack.command.listing.ListVocabulary;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.listing.AccountListView;
import dev.oarlock.slack.view.listing.AccountListView.NextPage;
import dev.oarlock.slack.view.listing.BookView;
import dev.oarlock.slack.view.listing.LargePortfolioView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Questions about the whole portfolio: which accounts are red, renew, are mine. What can be asked
/// for is noted word by word; the answer is read from the items of the lists.
public record ListQuestions(
    AccountNames names,
    AccountListings listings,
    UnscoredAccounts unscored,
    CurrentPeople people,
    AppContext appContext,
    AnswerPatience patience,
    KnownVocabulary known,
    RecentResults<String, ListQuestionParser, ListReading> readings) {
  private static final String MINE = "mine";
  private static final int MOST_READINGS = 64;

  public ListQuestions(
      AccountNames names, AccountListings listings, CurrentPeople people, AppContext appContext) {
    this(
        names,
        listings,
        UnscoredAccounts.of(appContext, names),
        people,
        appContext,
        new AnswerPatience.ThreeSeconds(),
        new KnownVocabulary(),
        new RecentResults<>(MOST_READINGS));
  }

  /// The same for whom Slack does not wait.
  public ListQuestions patient() {
    return new ListQuestions(
        names,
        listings,
        unscored.patient(),
        people,
        appContext,
        new AnswerPatience.Unhurried(),
        known,
        readings);
  }

  public static ListQuestions of(AppContext appContext, AccountNames names) {
    return new ListQuestions(
        names, AccountListings.of(appContext), CurrentPeople.of(appContext), appContext);
  }

  /// The same that was typed means the same as long as the day and the words are the same.
  public ListReading read(String typed, String user) {
    var parser = new ListQuestionParser(appContext.today(), appContext.locale(), vocabulary(user));
    return readings.get(typed, parser, it -> it.read(typed));
  }

  /// However many accounts there are.
  public AccountList list(ListQuestion question) {
    return AccountList.of(
        question,
        portfolio().those(question::includes, new AnswerPatience.Unhurried()).orElseThrow());
  }

  /// What is typed as `mine`, and what the Home tab shows.
  public SlackAnswer mine(String user) {
    return switch (read(MINE, user)) {
      case ListReading.AskedList list -> answer(list, MINE, user);
      case ListReading.UnknownAsker(var reason) -> new SlackAnswer.Reply(ErrorView.unclear(reason));
      case ListReading.UnknownWords _, ListReading.NoList _ ->
          throw new IllegalStateException("not read as a list: " + MINE);
    };
  }

  /// Before the list of one's own accounts stands what waits in them today. A portfolio that is
  /// larger than whoever asked waits for is read later.
  public SlackAnswer answer(ListReading.AskedList asked, String typed, String user) {
    return unscored
        .known()
        .map(ListNotes::new)
        .flatMap(notes -> card(asked, typed, user, notes))
        .<SlackAnswer>map(SlackAnswer.Reply::new)
        .orElseGet(() -> new SlackAnswer.Later(LargePortfolioView.follows()));
  }

  private Optional<Card> card(
      ListReading.AskedList asked, String typed, String user, ListNotes notes) {
    var question = asked.question();
    var reader =
        vocabulary(user).reader().filter(it -> asked.page() == 1 && isBookOf(it, question));
    return portfolio()
        .those(
            account -> {
              notes.see(account);
              return question.includes(account)
                  || reader.filter(it -> it.hears(account)).isPresent();
            },
            patience)
        .map(listed -> {
          var list = list(asked, typed, listed, notes);
          return reader
              .map(it -> PersonalBook.of(it, listed, day()))
              .map(book -> BookView.of(book, appContext.today()).then(list.elements()))
              .orElse(list);
        });
  }

  /// What waits in the accounts of the first owner of all; empty where there is none, or so many
  /// accounts that reading them would take too long.
  public Optional<Card> firstBook() {
    return vocabulary("").owners().stream()
        .findFirst()
        .map(owner -> new BookReader("", owner, List.of()))
        .flatMap(reader ->
            portfolio()
                .those(reader::hears, patience)
                .map(listed ->
                    BookView.of(PersonalBook.of(reader, listed, day()), appContext.today())));
  }

  private static boolean isBookOf(BookReader reader, ListQuestion question) {
    return question.most().isEmpty() && question.conditions().equals(reader.owners());
  }

  private PersonalBook.BookDay day() {
    return new PersonalBook.BookDay(appContext.today(), appContext.touchCadence());
  }

  private Card list(
      ListReading.AskedList asked, String typed, List<ListedAccount> listed, ListNotes notes) {
    var list = AccountList.of(asked.question(), listed);
    var card = AccountListView.of(list, new NextPage(asked.page(), typed), appContext.today());
    var said = new ArrayList<>(asked.notes());
    said.addAll(notes.of(list));
    return said.isEmpty() ? card : card.under(String.join(" ", said));
  }

  private ListedPortfolio portfolio() {
    return new ListedPortfolio(
        listings, people.now().withSlackUsers(appContext.clock().instant()), appContext.clock());
  }

  /// What can be asked for, and who asks.
  public ListVocabulary vocabulary(String user) {
    var words = names.words();
    return known.of(
        user, words, people.now(), () -> new AskerVocabulary(people, appContext).of(user, words));
  }
}
