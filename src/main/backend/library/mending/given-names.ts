/** Given names frequent among those whom readings on international relations name; evidence that "RexTillerson" is two words. */
export const GIVEN_NAMES = new Set(
  `Abdel Abdullah Abraham Adam Alan Albert Alexander Alexei Alexis Ali Alice Andrei Andrew Angela Anna Anne Annegret Anthony Antonio Antony Ariel
   Arthur Ashton Barack Bashar Benjamin Bernard Bill Bob Boris Boutros Brent Brian Carl Caspar Catherine Charles Chris Christine Chuck Clement
   Colin Condoleezza Cyrus Dag Daniel David Dean Deng Dennis Dick Dmitri Dmitry Donald Dwight Eduard Edward Elizabeth Emmanuel Eric Ernest
   Erich Fidel Francis Francois François Frank Franklin Frederick Gamal Geoffrey George Gerald Gerhard Giulio Golda Gordon Graham Hans Harold
   Harry Hassan Helmut Henry Herbert Hillary Hosni Hubert Ian Igor Indira Ivan Jack Jacques James Jane Jared Jean Jeffrey Jens Jeremy Jim Jimmy
   Joe John Jonathan Joschka Jose José Joseph Juan Kaja Kamala Karen Karl Kenneth Kim Kofi Konrad Kurt Lawrence Lech Leonid Lester Lloyd Lyndon
   Madeleine Mahmoud Margaret Mark Martin Mary Michael Mikhail Mike Mohammad Mohammed Muhammad Nancy Narendra Nelson Neville Nicolas Nikita
   Nikolai Nikolay Oleg Olaf Otto Paul Peter Philip Pierre Raymond Recep Rex Richard Robert Ronald Sam Samuel Sergei Sergey Shimon Shinzo Silvio
   Simon Stephen Steve Steven Strobe Susan Theresa Thomas Tim Tony Ursula Valéry Viktor Vladimir Volodymyr Walter Warren William Willy Winston
   Xi Yasser Yevgeny Yitzhak Yuri Yury Zbigniew`.split(/\s+/),
)

/** Offices that stand before a surname. */
export const TITLES = new Set(
  'President Secretary Minister Chancellor Premier Senator General Ambassador King Queen Prince Pope Sir Lord Lady Foreign Prime Vice Chairman'.split(
    ' ',
  ),
)
