/** {@code newswire extract} for programs and {@code newswire enrich} for people: a page in, its story out. */
@NullMarked
package newswire.cli.extract;

import org.jspecify.annotations.NullMarked;
