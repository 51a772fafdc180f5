global using SlotElem = GoMapGen.Templates.TElem;
global using SlotKey = GoMapGen.Templates.TKey;
