package dev.oarlock.slack.command.listing;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.listing.ListCondition.AtRisk;
import dev.oarlock.domain.portfolio.listing.ListCondition.Claimed;
import dev.oarlock.domain.portfolio.listing.ListCondition.GaveNotice;
import dev.oarlock.domain.portfolio.listing.ListCondition.InBand;
import dev.oarlock.domain.portfolio.listing.ListCondition.OnTrial;
import dev.oarlock.domain.portfolio.listing.ListCondition.Paused;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewalOverdue;
import dev.oarlock.domain.portfolio.listing.ListCondition.Unclaimed;
import dev.oarlock.domain.portfolio.listing.ListCondition.WithoutOwner;
import dev.oarlock.domain.portfolio.listing.ListOrder;
import dev.oarlock.slack.command.listing.ListDraft.ListTopic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A phrase of the questions about the portfolio, and what it adds to one. Those are tried in their
/// order at each word; the last ones mean nothing by themselves.
record ListPhrase(Pattern words, BiConsumer<ListDraft, Matcher> meaning) {
  private static final String ACCOUNTS =
      "(?:accounts?|customers?|clients?|companies|logos|book|portfolio|list|ones)";
  private static final String ME =
      "(?:owned by|assigned to|managed by|belong(?:ing)? to|of|for) (?:me|mine)";

  private static final String COUNT = "\\d{1,3}|three|five|ten|twenty";

  static final List<ListPhrase> ALL =
      List.of(
          phrase("page (\\d{1,4})", (draft, it) -> draft.turnTo(Integer.parseInt(it.group(1)))),
          phrase(
              "(?:what (?:should|can|must|do) (?:i|we) (?:need to |have to )?(?:do|work on|focus"
                  + " on|look at)(?: first| next)?|where (?:should|do) (?:i|we)"
                  + " (?:start|begin|look|focus)|(?:my )?(?:priorities|to-?do)|my day|who"
                  + " (?:should|do) i (?:call|talk to|contact)(?: first| next)?|what needs (?:my"
                  + " )?attention|who needs (?:my )?(?:attention|help|me))",
              (draft, _) -> {
                draft.isMine();
                draft.top(ListDraft.TOP, ListOrder.EXPECTED_LOSS);
              }),
          phrase(
              "(?:unclaimed|unhandled|not (?:yet )?(?:claimed|handled)|(?:claimed by nobody|nobody"
                  + " (?:has )?claimed))(?: risks?)?",
              (draft, _) -> draft.is(new Unclaimed())),
          phrase("claimed by (?:me|myself)", (draft, _) -> draft.isClaimedByMe()),
          phrase("claimed by(?= .)", (draft, _) -> draft.isClaimedByNamed()),
          phrase("claimed", (draft, _) -> draft.is(new Claimed(Optional.empty()))),
          phrase(
              "my(?: own)?(?: "
                  + ACCOUNTS
                  + ")?|mine|"
                  + ME
                  + "|i (?:own|manage|have)|do i (?:own|manage|have)",
              (draft, _) -> draft.isMine()),
          phrase(
              "(?:without (?:an? )?(?:owner|csm)|unowned|unassigned|no (?:owner|csm)|orphaned)",
              (draft, _) -> draft.is(new WithoutOwner())),
          phrase(
              "(?:sorted |ordered |ranked )?by"
                  + " (?:cmrr|mrr|arr|revenue|value|worth|size|amount|money)",
              (draft, _) -> draft.sortBy(ListOrder.CMRR)),
          phrase(
              "(?:sorted |ordered |ranked )?by (?:score|health)",
              (draft, _) -> draft.sortBy(ListOrder.LOWEST_SCORE)),
          phrase(
              "(?:sorted |ordered |ranked )?by (?:renewal|date|day)(?: date| day)?",
              (draft, _) -> draft.sortBy(ListOrder.SOONEST_RENEWAL)),
          phrase(
              "(?:sorted |ordered |ranked )?by (?:expected loss|loss|cmrr at risk|risk|chance)",
              (draft, _) -> draft.sortBy(ListOrder.EXPECTED_LOSS)),
          top(
              "(?:top|most at[- ]risk|riskiest|most (?:endangered|important)|highest[- ]risk)",
              ListOrder.EXPECTED_LOSS),
          top("(?:biggest|largest|most valuable|highest[- ](?:value|paying)|key)", ListOrder.CMRR),
          top(
              "(?:worst|bottom|lowest|unhealthiest|weakest|sickest|least healthy)",
              ListOrder.LOWEST_SCORE),
          phrase(
              "(?:(?:(?:revenue|money|arr|mrr|cmrr) )?at[- ]?risk|risky|in"
                  + " (?:danger|trouble)|endangered|risks?|unhappy|(?:most |more"
                  + " )?(?:likely|going|about|might|may|will|could|wants?|threatening)(?: to)?"
                  + " (?:churn|leave|cancel|go|quit)|churning|leaving|churn(?: risks?)?|open"
                  + " risks?)",
              (draft, _) -> draft.is(new AtRisk())),
          phrase(
              "(?:(?:on|in) )?(?:trials?|pilots?|trialing|evaluating)",
              (draft, _) -> draft.is(new OnTrial())),
          phrase("(?:paused|on (?:hold|pause)|suspended)", (draft, _) -> draft.is(new Paused())),
          phrase("(?:reds?|critical)", (draft, _) -> draft.is(new InBand(Band.RED))),
          phrase("(?:yellow|amber|orange)", (draft, _) -> draft.is(new InBand(Band.YELLOW))),
          phrase("(?:green|healthy)", (draft, _) -> draft.is(new InBand(Band.GREEN))),
          phrase(
              "(?:unknown|unscored|grey|gray|(?:without (?:an? )?|no |too little |not enough"
                  + " |missing )(?:score|data|coverage))",
              (draft, _) -> draft.is(new InBand(Band.UNKNOWN))),
          phrase(
              "(?:over-?due|late|unsigned|past due|expired)",
              (draft, _) -> draft.is(new RenewalOverdue())),
          phrase(
              "(?:(?:gave|given|giving|with|under|on) notice|(?:not|non-?) ?renewing|not going to"
                  + " renew)",
              (draft, _) -> draft.is(new GaveNotice())),
          phrase(
              "(?:(?:up )?for renewal|renewals?|renews?|renewing|to"
                  + " renew|expir(?:es?|ing|ations?)|contracts? end(?:s|ing)?|ending)",
              (draft, _) -> draft.isAbout(ListTopic.RENEWALS)),
          phrase(
              "(?:what(?:['’]s| is|s)? new|(?:what |that |which )?(?:has |have"
                  + " )?(?:chang(?:ed?|es|ing)|moved|movers?|moves|movements?|happened))",
              (draft, _) -> draft.isAbout(ListTopic.CHANGES)),
          phrase(
              "(?:new|newest|newly signed|recently signed|just"
                  + " signed|onboarding|newcomers?|signed|joined)",
              (draft, _) -> draft.isAbout(ListTopic.NEWCOMERS)),
          phrase(
              "(?:all|every|list of|entire|whole|the)? ?" + ACCOUNTS,
              (draft, _) -> draft.isOfAccounts()));

  /// What means nothing by itself; tried after all names.
  static final ListPhrase FILLER =
      phrase(
          "(?:please|pls|wich|witch|whos|whats|or|contracts?|show|list|give|tell|get|find|see|display|me|us|all|the|of|any|every|which|what|who|whose|when|how"
              + " many"
              + "|is|are|am|be|do|does|did|have|has|had|i|our|we|in|with|for|and|that|to|at|on|an?|there|their|them|these|those"
              + "|currently|now|right|coming|upcoming|up|due|health|ones?|needs?|need|look|looks|looking|going|getting|will|gets?"
              + "|by|from|recently|lately|soon|status|cmrr|still|over|within|during|next|last|by|team|everyone|everybody|anyone|anybody)",
          (_, _) -> {});

  private static ListPhrase phrase(String words, BiConsumer<ListDraft, Matcher> meaning) {
    return new ListPhrase(
        Pattern.compile("(?:" + words + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE), meaning);
  }

  /// `top 10`, `10 worst`, `the five biggest`, `top ten`.
  private static ListPhrase top(String words, ListOrder order) {
    return phrase(
        "(?:(" + COUNT + ") )?" + words + "(?: (" + COUNT + ")(?! ?(?:days?|weeks?|months?)))?",
        (draft, it) -> {
          var count = Optional.ofNullable(it.group(1)).or(() -> Optional.ofNullable(it.group(2)));
          draft.top(count.map(ListPhrase::number).orElse(ListDraft.TOP), order);
        });
  }

  private static int number(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "three" -> 3;
      case "five" -> 5;
      case "ten" -> 10;
      case "twenty" -> 20;
      default -> Integer.parseInt(typed);
    };
  }

  /// How much of the beginning of a text it is; 0 if nothing. Then it has been taken in.
  int takeIn(String text, ListDraft draft) {
    var match = words.matcher(text);
    if (!match.lookingAt() || match.end() == 0) {
      return 0;
    }
    meaning.accept(draft, match);
    return match.end();
  }
}
