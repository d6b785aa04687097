package dev.oarlock.answer.risk;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.slack.command.listing.ListVocabulary;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who can be handed something: people of the directory, owners of accounts, and whom Slack named.
public record ColleagueDirectory(
    Supplier<PersonDirectory> people, Function<String, ListVocabulary> vocabulary) {
  private static final Pattern SLACK_USER = Pattern.compile("[UW][A-Z0-9]{7,}");
  private static final int MOST_NAMES = 10;

  /// The person meant by a name or a Slack user; empty where nobody is called so.
  Optional<Csm> find(String name, String asker) {
    var id = PersonId.of(name);
    return people
        .get()
        .find(id)
        .map(person -> new Csm(person.name()))
        .or(() -> owner(id, asker))
        .or(() -> Optional.of(name).filter(SLACK_USER.asMatchPredicate()).map(Csm::new));
  }

  private Optional<Csm> owner(PersonId id, String asker) {
    return vocabulary.apply(asker).owners().stream()
        .filter(it -> it.names().contains(id) || it.owner().person().equals(id))
        .map(it -> it.owner())
        .findFirst();
  }

  /// Why a name means nobody, and who is known.
  String unknown(String name, String asker) {
    var known =
        Stream.concat(
                people.get().people().stream().map(Person::name),
                vocabulary.apply(asker).owners().stream().map(it -> it.owner().name()))
            .distinct()
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    var names = known.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    var more = known.size() > MOST_NAMES ? text(" and {0} more", known.size() - MOST_NAMES) : "";
    return text(
        "Nobody is called '{0}'. {1}A colleague of Slack can be chosen in the form, or mentioned"
            + " with @.",
        name, known.isEmpty() ? "" : text("Known are {0}{1}. ", names, more));
  }
}
