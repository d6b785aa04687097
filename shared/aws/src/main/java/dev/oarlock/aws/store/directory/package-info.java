/// Who all accounts are: what each is called, described by and known as elsewhere, found by its
/// names and ids.
@NullMarked
package dev.oarlock.aws.store.directory;

import org.jspecify.annotations.NullMarked;
