package dev.oarlock.cli.personal;

/// Whose data are meant, and what an item of the table has of them.
sealed interface PersonalSubject permits AccountSubject, PersonSubject {
  /// What has to be done with an item so that it holds nothing of them any more.
  sealed interface ErasureStep {
    /// It holds nothing of them.
    record Keep() implements ErasureStep {}

    /// It is about them alone.
    record Delete() implements ErasureStep {}

    /// It is about others too, who keep it.
    record Anonymise(TableItem after) implements ErasureStep {}
  }

  ErasureStep step(TableItem item);

  /// Who it is, for whoever is asked whether that is right.
  String description();
}
