/// How events of a company's own systems are read, as operators applied it.
@NullMarked
package dev.oarlock.aws.store.mapping;

import org.jspecify.annotations.NullMarked;
