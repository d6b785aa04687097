package dev.oarlock.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.KeptState;
import dev.oarlock.domain.access.AccessRights;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.command.listing.ListQuestionParser;
import dev.oarlock.slack.command.listing.ListReading;
import java.util.List;
import java.util.Optional;

/// Answers about accounts: who goes by a name, which are in a list, how one is.
record AccountAnswers(AppContext appContext) {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 500;
  private static final int MOST_PAGES = 10_000;
  private static final int MOST_MERGES = 20;

  /// Whoever goes by a name, for anybody who may ask at all.
  ApiReply named(String name) {
    var answer = JsonTree.object();
    switch (AccountNames.of(appContext).find(name)) {
      case NameMatch.Found found -> {
        answer.put("match", found.isCertain() ? "one" : "perhaps");
        put(answer, List.of(found.account()));
      }
      case NameMatch.Ambiguous several -> {
        answer.put("match", "several");
        put(answer, several.candidates());
      }
      case NameMatch.NotFound none -> {
        answer.put("match", "none");
        put(answer, none.suggestions());
      }
    }
    return ApiReply.ok(answer);
  }

  private static void put(ObjectNode answer, List<NamedAccount> accounts) {
    var all = answer.putArray("accounts");
    accounts.forEach(it -> all.addObject().put("id", it.id().value()).put("name", it.name()));
  }

  /// A page of the accounts that `which` asks for, in Slack's words; without it all customers.
  ApiReply list(ApiRequest request) {
    var listed = AccountListings.of(appContext).all();
    var which = request.asked("which").orElse("all accounts");
    var parser =
        new ListQuestionParser(
            appContext.today(), appContext.locale(), ApiNames.vocabulary(listed));
    return switch (parser.read(which)) {
      case ListReading.AskedList asked ->
          page(AccountList.of(asked.question(), listed).accounts(), request);
      case ListReading.UnknownWords(_, var why) -> ApiReply.refused(400, why);
      case ListReading.UnknownAsker _, ListReading.NoList _ ->
          ApiReply.refused(
              400,
              "\"" + which + "\" is no list: try \"at risk\", \"red\", \"renewals this quarter\"");
    };
  }

  private static ApiReply page(List<ListedAccount> accounts, ApiRequest request) {
    var size = request.number("limit", PAGE, LARGEST_PAGE);
    var number = request.number("page", 1, MOST_PAGES);
    var from = Math.min((number - 1) * size, accounts.size());
    var to = Math.min(from + size, accounts.size());
    var answer = JsonTree.object().put("found", accounts.size());
    var page = answer.putArray("accounts");
    accounts.subList(from, to).forEach(account -> page.add(ListedAccountJson.of(account)));
    answer.put("next", to < accounts.size() ? number + 1 : null);
    return ApiReply.ok(answer);
  }

  /// The state of an account, or of the one that it is a part of by now.
  Optional<AccountState> state(AccountId account) {
    var states = AccountStates.of(appContext);
    var id = account;
    for (var depth = 0; depth < MOST_MERGES; depth++) {
      if (!(states.kept(id) instanceof KeptState.ReadableState(AccountState state, _))) {
        return Optional.empty();
      }
      var into = AccountMerges.of(state.facts()).into();
      if (into.isEmpty()) {
        return Optional.of(state);
      }
      id = into.get();
    }
    return Optional.empty();
  }

  ApiReply of(AccountState state, AccessRights rights) {
    var account = new AccountJson(state, appContext.today());
    return ApiReply.ok(rights.readAccounts() ? account.whole() : account.redacted());
  }
}
