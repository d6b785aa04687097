/// Ids of other systems that nobody has said whose they are: what was answered, and when asked.
@NullMarked
package dev.oarlock.aws.store.identity;

import org.jspecify.annotations.NullMarked;
