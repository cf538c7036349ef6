/**
 * What is learnt of a site from its own pages: which texts recur over its articles, and where on its pages stories stand.
 * Pure counting; who keeps and shares it is not known here.
 */
@NullMarked
package newswire.enrich.site;

import org.jspecify.annotations.NullMarked;
